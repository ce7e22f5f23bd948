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

    /** @param end what each path of the rule ends with, which is quicker to compare than all of it */
    private record Rule(String end, Pattern path, Duration limit) {

        boolean isFor(String asked) {
            return asked.endsWith(end) && path.matcher(asked).matches();
        }
    }

    Patience(GatewayConfig.Upstream config) {
        this.general = config.responseTimeout();
        this.rules = config.routes().stream()
                .map(route -> new Rule(end(route.path()), pattern(route.path()), route.responseTimeout()))
                .toList();
    }

    /** The longest silence before the answer to a request for this path. */
    Duration with(String path) {
        for (Rule rule : rules) {
            if (rule.isFor(path)) {
                return rule.limit();
            }
        }
        return general;
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('*') + 1);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Stream.of(path.split("/", -1))
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }
}
