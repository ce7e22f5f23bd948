package org.entente.aid.aggregate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The question's address, from which addresses of other questions are made; without scheme and host, so that they hold
 * behind the gateway.
 */
record Asked(String path, Map<String, List<String>> parameters) {

    Asked {
        parameters = new TreeMap<>(parameters);
    }

    /** The same question with one parameter set. */
    Asked with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new Asked(path, changed);
    }

    Asked without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new Asked(path, changed);
    }

    @Override
    public String toString() {
        return path + "?"
                + parameters.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
    }

    /** Commas and asterisks need no escape in a query, and are easier to read. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
