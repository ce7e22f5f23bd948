package org.entente.chassis.http;

import java.util.List;
import java.util.stream.Collectors;

/** The order of a list; {@code id} may follow as what breaks ties, always in the key's own direction. */
record Sort(SortKey key, boolean descending) {

    static Sort parse(String text, List<SortKey> offered) {
        if (text == null) {
            return new Sort(offered.get(0), false);
        }
        String[] parts = text.split(",", -1);
        boolean descending = parts[0].startsWith("-");
        String name = descending ? parts[0].substring(1) : parts[0];
        boolean tieBroken = parts.length == 1
                || parts.length == 2 && parts[1].replaceFirst("^-", "").equals("id");
        return offered.stream()
                .filter(key -> tieBroken && key.name().equals(name))
                .findFirst()
                .map(key -> new Sort(key, descending))
                .orElseThrow(() -> InvalidRequest.parameter(
                        "sort",
                        "'" + text + "' is not an order here: sort by one of "
                                + offered.stream().map(SortKey::name).collect(Collectors.joining(", "))
                                + ", with - before it for descending order."));
    }
}
