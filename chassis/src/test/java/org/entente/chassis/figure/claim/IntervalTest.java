package org.entente.chassis.figure.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void addsEndToEnd() {
        assertEquals(interval("3", "7"), interval("1", "2").plus(interval("2", "5")));
        assertEquals(interval("3", null), interval("1", "2").plus(interval("2", null)));
        assertEquals(interval(null, "7"), interval(null, "2").plus(interval("2", "5")));
    }

    @Test
    void multipliesWhateverTheSigns() {
        assertEquals(interval("2", "10"), interval("1", "2").times(interval("2", "5")));
        assertEquals(interval("-10", "15"), interval("-2", "3").times(interval("1", "5")));
        assertEquals(interval("2", "10"), interval("-2", "-1").times(interval("-5", "-2")));
        assertEquals(interval("-12", "12"), interval("-2", "3").times(interval("-4", "4")));
    }

    @Test
    void keepsOpenEndsOpen() {
        assertEquals(interval("2", null), interval("1", "2").times(interval("2", null)));
        assertEquals(interval(null, "-2"), interval("-2", "-1").times(interval("2", null)));
        assertEquals(interval("0", null), interval("0", "2").times(interval("1", null)));
        assertEquals(interval(null, null), interval("-1", "2").times(interval("1", null)));
        assertEquals(interval("0", "0"), interval("0", "0").times(interval("1", null)));
    }

    @Test
    void dividesByWhatIsNotNegative() {
        assertEquals(Optional.of(interval("0.5", "4")), interval("1", "4").over(interval("1", "2")));
        assertEquals(Optional.of(interval("0", "4")), interval("1", "4").over(interval("1", null)));
        assertEquals(Optional.of(interval("0.5", null)), interval("1", "4").over(interval("0", "2")));
        assertEquals(Optional.of(interval("0", null)), interval("1", null).over(interval("1", null)));
        assertEquals(Optional.empty(), interval("1", "4").over(interval("-1", "2")));
        assertEquals(Optional.empty(), interval("1", "4").over(interval(null, "2")));
        assertEquals(Optional.empty(), interval("1", "4").over(interval("0", "0")));
    }

    @Test
    void roundsOutward() {
        Interval third = interval("1", "1").over(interval("3", "3")).orElseThrow();
        assertEquals(interval("0.3333333333333333", "0.3333333333333334"), third);
        assertTrue(third.times(interval("3", "3")).contains(BigDecimal.ONE));
        assertEquals(
                interval("1000000000000000", "1000000000000001"),
                interval("1000000000000000", "1000000000000000").plus(interval("0.1", "0.1")));
    }

    @Test
    void meetsWhereOneValueIsInBoth() {
        assertTrue(interval("1", "2").intersects(interval("2", "3")));
        assertFalse(interval("1", "2").intersects(interval("2.01", "3")));
        assertFalse(interval("2.01", "3").intersects(interval("1", "2")));
        assertTrue(interval("1", null).intersects(interval("5", "6")));
        assertTrue(interval(null, null).intersects(interval(null, "-5")));
        assertFalse(interval("7", null).intersects(interval(null, "6")));
    }

    @Test
    void refusesAnEndBelowItsStart() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> interval("2", "1"));
        assertEquals("An interval's low end 2 is above its high end 1.", refused.getMessage());
    }

    @Test
    void isWrittenInMathematicalNotation() {
        assertEquals("[40, ∞)", interval("40", null).toString());
        assertEquals("(-∞, 6500000000]", interval(null, "6.5E+9").toString());
    }

    private static Interval interval(String low, String high) {
        return new Interval(decimal(low), decimal(high));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
