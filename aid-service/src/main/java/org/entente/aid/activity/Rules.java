package org.entente.aid.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.entente.chassis.http.Check;

/** Rules that several members of an activity share. */
final class Rules {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    /** Real publishers' percentages add up to 99.99 as well as to 100.03. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private Rules() {}

    /** Rejects the place if reading what stands there fails. */
    static void readable(Check check, String pointer, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            check.reject(pointer, e.getMessage());
        }
    }

    /** Rejects the place if several percentages are given and they are not the whole. */
    static void whole(Check check, String pointer, String of, List<BigDecimal> percentages) {
        List<BigDecimal> given = percentages.stream().filter(Objects::nonNull).toList();
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        check.that(
                given.size() < 2 || sum.subtract(WHOLE).abs().compareTo(TOLERANCE) <= 0,
                pointer,
                "the percentages of " + of + " add up to "
                        + sum.stripTrailingZeros().toPlainString() + "; they should add up to 100, within 0.1");
    }

    /** Goes through a list with the places of its elements. */
    static <T> void each(List<T> list, ObjIntConsumer<T> rule) {
        for (int i = 0; i < list.size(); i++) {
            rule.accept(list.get(i), i);
        }
    }
}
