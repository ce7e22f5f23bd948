package org.entente.trade.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;

class CoveredTest {

    private static final Goods SCOPE = new Goods(List.of("64", "6101", "6102"));

    @Test
    void goodsOfTheScopeAreCoveredWhileTheStatusIsInForce() {
        assertEquals(Covered.YES, Covered.of("64", SCOPE, entry(Status.GRANTED)));
        assertEquals(Covered.YES, Covered.of("640399", SCOPE, entry(Status.RESTORED)));
        assertEquals(Covered.NO, Covered.of("64", SCOPE, entry(Status.SUSPENDED)));
        assertEquals(Covered.NO, Covered.of("64", SCOPE, entry(Status.EXPIRED)));
        assertEquals(Covered.NO, Covered.of("62", SCOPE, entry(Status.GRANTED)));
    }

    @Test
    void chapterWithSomeHeadingsInTheScopeIsPartlyCovered() {
        assertEquals(Covered.PARTLY, Covered.of("61", SCOPE, entry(Status.GRANTED)));
        assertEquals(Covered.YES, Covered.of("6101", SCOPE, entry(Status.GRANTED)));
    }

    @Test
    void partSuspensionTakesAwayWhatItNames() {
        assertEquals(Covered.NO, Covered.of("640399", SCOPE, entry(Status.PARTLY_SUSPENDED, "6403")));
        assertEquals(Covered.PARTLY, Covered.of("64", SCOPE, entry(Status.PARTLY_SUSPENDED, "6403")));
        assertEquals(Covered.YES, Covered.of("6404", SCOPE, entry(Status.PARTLY_SUSPENDED, "6403")));
        assertEquals(Covered.UNKNOWN, Covered.of("64", SCOPE, entry(Status.PARTLY_SUSPENDED)));
    }

    @Test
    void whatTheRecordDoesNotSayIsUnknown() {
        assertEquals(Covered.UNKNOWN, Covered.of("64", null, entry(Status.GRANTED)));
        assertEquals(Covered.NO, Covered.of("64", null, entry(Status.SUSPENDED)));
        assertEquals(Covered.UNKNOWN, Covered.of("64", SCOPE, entry(Status.UNKNOWN)));
        assertEquals(Covered.UNKNOWN, Covered.of("64", SCOPE, null));
    }

    @Test
    void codesApartHaveNothingTwice() {
        assertEquals(List.of("6101", "64"), new Goods(List.of("640399", "64", "6403", "6101", "64")).apart());
    }

    private static SchemeDraft.StatusEntry entry(Status status, String... suspended) {
        return new SchemeDraft.StatusEntry(
                status, Edtf.parse("2020"), null, suspended.length == 0 ? null : List.of(suspended), null, List.of());
    }
}
