package org.entente.chassis.figure.claim;

import static org.entente.chassis.figure.claim.Figures.level;
import static org.entente.chassis.figure.claim.Figures.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareRuleTest {

    private static final Figures PART = level("part", "2021", "8000000000");
    private static final Figures WHOLE = level("whole", "2021", "20000000000").with("WLD");

    @Test
    void partAndShareImplyTheWhole() {
        ImpliedValue whole = only(implied(PART, share("s", "2021", "40").roundedTo("1")));
        assertEquals("WLD", whole.counterpart());
        assertEquals("20000000000", whole.value().toPlainString());
        assertEquals("19753080000", whole.low().toPlainString());
        assertEquals("20253170000", whole.high().toPlainString());
        assertEquals("USD", whole.unit());
        assertEquals("exports(KHM, WLD) = exports(KHM, USA) / (share / 100)", whole.formula());
        assertEquals(List.of("part", "s"), whole.operands());
    }

    @Test
    void anUpperEndOfTheWholeNeedsALowerEndOfTheShare() {
        ImpliedValue whole = only(implied(PART, share("s", "2021", "40").saying(Qualifier.AT_LEAST)));
        assertEquals("0", whole.low().toPlainString());
        assertEquals("20000000000", whole.high().toPlainString());
        ImpliedValue open = only(implied(PART, share("s", "2021", "40").saying(Qualifier.AT_MOST)));
        assertEquals("20000000000", open.low().toPlainString());
        assertNull(open.high());
    }

    @Test
    void partAndWholeImplyTheShare() {
        ImpliedValue share = only(implied(PART, WHOLE));
        assertEquals(Kind.SHARE, share.kind());
        assertEquals("40", share.value().toPlainString());
        assertEquals("percent", share.unit());
        assertEquals("USA", share.counterpart());
        assertEquals(ShareAcross.COUNTERPARTS, share.shareAcross());
        assertEquals("share = exports(KHM, USA) / exports(KHM, WLD) * 100", share.formula());
    }

    @Test
    void wholeAndShareImplyThePart() {
        ImpliedValue part = only(implied(WHOLE, share("s", "2021", "40").saying(Qualifier.AT_LEAST)));
        assertEquals("USA", part.counterpart());
        assertEquals("8000000000", part.low().toPlainString());
        assertNull(part.high());
    }

    @Test
    void aTotalMayNameNoCounterpart() {
        assertEquals(
                "40",
                only(implied(PART, level("whole", "2021", "20000000000").with(null)))
                        .value()
                        .toPlainString());
    }

    @Test
    void aShareAcrossSectorsKeepsTheParties() {
        Scope health = new Scope("assistance", "USA", "KHM", "120", null);
        Scope all = new Scope("assistance", "USA", "KHM", null, null);
        ImpliedValue whole = only(implied(
                level("h", "2021", "10").on(health),
                share("s", "2021", "25").on(health).across(ShareAcross.SECTORS, null)));
        assertEquals("40", whole.value().toPlainString());
        assertNull(whole.sector());
        assertEquals("KHM", whole.counterpart());
        assertEquals(
                ShareAcross.SECTORS,
                only(implied(
                                level("h", "2021", "10").on(health),
                                level("a", "2021", "40").on(all)))
                        .shareAcross());
    }

    @Test
    void aShareOfSomethingElseImpliesNothing() {
        assertEquals(List.of(), implied(PART, share("s", "2021", "40").across(null, "gross domestic product")));
    }

    @Test
    void sharesOfSumsAreOfSums() {
        assertEquals(List.of(), implied(PART, share("s", "2021", "40").summed()));
        assertEquals(
                List.of(),
                implied(PART, level("whole", "2021", "20000000000").with("WLD").summed()));
    }

    private static ImpliedValue only(List<ImpliedValue> values) {
        assertEquals(1, values.size(), values.toString());
        return values.get(0);
    }

    private static List<ImpliedValue> implied(Figures... figures) {
        return new Examiner(Arrays.stream(figures).map(Figures::claim).toList()).implied(null, null);
    }
}
