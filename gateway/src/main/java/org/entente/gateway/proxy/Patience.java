package org.entente.gateway.proxy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.gateway.GatewayConfig;

/** How long a service may take to begin its answer, by the path that is asked for. */
final class Patience {

    private final Duration general;
    private final List<Rule> rules;

    private record Rule(Pattern path, Duration limit) {}

    Patience(GatewayConfig.Upstream config) {
        this.general = config.responseTimeout();
        this.rules = config.routes().stream()
                .map(route -> new Rule(pattern(route.path()), route.responseTimeout()))
                .toList();
    }

    /** The longest silence before the answer to a request for this path. */
    Duration with(String path) {
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .findFirst()
                .map(Rule::limit)
                .orElse(general);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Stream.of(path.split("/", -1))
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }
}
