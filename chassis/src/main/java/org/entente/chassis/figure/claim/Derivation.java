package org.entente.chassis.figure.claim;

import java.util.List;

/**
 * What follows from figures.
 *
 * @param claim what follows
 * @param rule the rule's name
 * @param formula the rule with its periods and parties filled in
 * @param operands ids of the figures, in the formula's order
 */
record Derivation(FigureClaim claim, String rule, String formula, List<String> operands) {

    static Derivation of(FigureClaim claim, String rule, String formula, FigureClaim first, FigureClaim second) {
        return new Derivation(claim, rule, formula, List.of(first.id(), second.id()));
    }

    boolean uses(String figure) {
        return operands.contains(figure);
    }
}
