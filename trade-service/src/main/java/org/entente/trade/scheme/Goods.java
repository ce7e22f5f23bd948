package org.entente.trade.scheme;

import java.util.Collection;
import java.util.List;

/** Codes of the Harmonized System, each of which stands for the codes below it too. */
record Goods(Collection<String> codes) {

    /** How much of a code's goods they have. */
    enum Share {
        ALL,
        SOME,
        NONE
    }

    Share shareOf(String code) {
        if (codes.stream().anyMatch(code::startsWith)) {
            return Share.ALL;
        }
        return codes.stream().anyMatch(one -> one.startsWith(code)) ? Share.SOME : Share.NONE;
    }

    /** The codes without those that stand below another one, sorted: nothing is in two of them. */
    List<String> apart() {
        return codes.stream()
                .distinct()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && code.startsWith(other)))
                .sorted()
                .toList();
    }
}
