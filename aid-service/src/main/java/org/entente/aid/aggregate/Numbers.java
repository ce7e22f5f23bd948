package org.entente.aid.aggregate;

import java.math.BigDecimal;

/** Numbers as answers write them. */
final class Numbers {

    private Numbers() {}

    /** Without zeros at the end, and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
