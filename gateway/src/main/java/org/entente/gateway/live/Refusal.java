package org.entente.gateway.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.gateway.Service;
import org.entente.gateway.http.Problem;

/** A stream that is refused before it begins. */
final class Refusal extends RuntimeException {

    private final Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal parameter(String name, String detail) {
        return new Refusal(Problem.invalidParameter(name, detail));
    }

    static Refusal unknownParameters(Collection<String> unknown, Collection<String> known) {
        return new Refusal(Problem.unknownParameters(unknown, known));
    }

    static Refusal http10() {
        return new Refusal(Problem.needsHttp11());
    }

    static Refusal tooManyStreams(int most) {
        return new Refusal(
                Problem.tooManyStreams("All " + most + " live streams are taken; come back a little later."));
    }

    static Refusal tooManyStreamsOfOneAddress(int most) {
        return new Refusal(Problem.tooManyStreams("This address has " + most
                + " live streams open, which is the most; close one, or share one among your pages."));
    }

    /** No service takes the filter. What they say of it is passed on, once where they agree. */
    static Refusal filter(Map<Service, FeedFault.FilterRefused> refused) {
        List<String> details = refused.values().stream()
                .map(FeedFault.FilterRefused::getMessage)
                .distinct()
                .toList();
        String detail = details.size() == 1
                ? details.get(0)
                : new TreeMap<>(refused)
                        .entrySet().stream()
                                .map(entry -> entry.getKey().label() + ": "
                                        + entry.getValue().getMessage())
                                .collect(Collectors.joining(" "));
        String parameter = refused.values().stream()
                .map(FeedFault.FilterRefused::parameter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Refusal(Problem.invalidParameter(parameter, detail));
    }
}
