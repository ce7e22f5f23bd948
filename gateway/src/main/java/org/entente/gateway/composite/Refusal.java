package org.entente.gateway.composite;

import org.entente.gateway.http.Problem;

/** A question that is not answered, with the problem that says why. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** @param name the parameter that is wrong */
    public static Refusal parameter(String name, String detail) {
        return new Refusal(Problem.invalidParameter(name, detail));
    }

    Problem problem() {
        return problem;
    }
}
