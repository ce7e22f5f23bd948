package org.entente.chassis.figure.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void roundedWordsReachHalfAUnitToBothSides() {
        assertEquals("[8650000000, 8750000000]", read(Qualifier.EXACT, "8700000000", "100000000"));
        assertEquals("[32.5, 33.5]", read(Qualifier.EXACT, "33", "1"));
        assertEquals("[0, 0.5]", read(Qualifier.EXACT, "0", "1"));
    }

    @Test
    void unroundedWordsAreExact() {
        assertEquals("[12000000, 12000000]", read(Qualifier.EXACT, "12000000", null));
    }

    @Test
    void overHasNoUpperEndWhateverItIsRoundedTo() {
        assertEquals("[40, ∞)", read(Qualifier.AT_LEAST, "40", null));
        assertEquals("[40, ∞)", read(Qualifier.AT_LEAST, "40", "10"));
    }

    @Test
    void upToBeginsAtTheLeastThatThereCanBe() {
        assertEquals("[0, 5]", read(Qualifier.AT_MOST, "5", null));
    }

    @Test
    void scoresOfIsHalfToTwice() {
        assertEquals("[20, 80]", read(Qualifier.ABOUT, "40", null));
        assertEquals(Reading.HALF_TO_DOUBLE, Reading.of(Qualifier.ABOUT, null));
    }

    @Test
    void aboutFollowsItsRoundingWhereThatIsTold() {
        assertEquals("[30, 50]", read(Qualifier.ABOUT, "40", "20"));
    }

    @Test
    void anApproximateFallEndsAtNothing() {
        BigDecimal fall = BigDecimal.valueOf(-60);
        assertEquals(
                "[-100, -30]",
                Reading.HALF_TO_DOUBLE
                        .interval(fall, null, BigDecimal.valueOf(-100))
                        .toString());
    }

    private static String read(Qualifier qualifier, String value, String roundedTo) {
        BigDecimal unit = roundedTo == null ? null : new BigDecimal(roundedTo);
        return Reading.of(qualifier, unit)
                .interval(new BigDecimal(value), unit, BigDecimal.ZERO)
                .toString();
    }
}
