package org.entente.events.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chassis.time.Edtf;
import org.entente.events.event.Contact;
import org.entente.events.event.EventType;
import org.entente.events.event.TieChange;
import org.entente.events.relation.Verdict.Reason;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Contact ESTABLISHED = tie(TieChange.ESTABLISHED, "1950-07-11", null);
    private static final Contact SEVERED = tie(TieChange.SEVERED, "1965-05-03", null);

    @Test
    void nothingIsKnownBeforeTheFirstRecord() {
        assertEquals(
                new Verdict(Status.UNKNOWN, Reason.NO_RECORD, List.of(), List.of()),
                on("1950-07-10", ESTABLISHED, SEVERED));
    }

    @Test
    void contactThatNobodyKnowsTheBeginningOfIsNoneUntilItHasCertainlyBegun() {
        Contact undated = contact(EventType.RESTITUTION, "/2024-12-10");
        assertEquals(List.of(), on("1949-01-01", undated).later());
        assertEquals(List.of(undated), on("2024-12-10", undated).later());
    }

    @Test
    void tiesHoldFromTheDayTheyWereEstablished() {
        Verdict established = new Verdict(Status.ESTABLISHED, Reason.TOLD, List.of(ESTABLISHED), List.of());
        assertEquals(established, on("1950-07-11", ESTABLISHED, SEVERED));
        assertEquals(established, on("1965-05-02", ESTABLISHED, SEVERED));
    }

    @Test
    void cutsTiesOnTheDayTheyWereSevered() {
        assertEquals(
                new Verdict(Status.SEVERED, Reason.TOLD, List.of(SEVERED), List.of()),
                on("1965-05-03", ESTABLISHED, SEVERED));
    }

    @Test
    void contactAfterASeveringLeavesTheStatusUnknown() {
        Contact before = contact(EventType.AGREEMENT, "1960/..");
        Contact after = contact(EventType.AGREEMENT, "2003/..");
        Contact possibly = contact(EventType.VISIT, "2003~");
        Contact summit = contact(EventType.SUMMIT, "2003");
        assertEquals(
                Status.SEVERED,
                on("2002-12-31", ESTABLISHED, SEVERED, before, after).status());
        assertEquals(
                new Verdict(Status.UNKNOWN, Reason.CONTACT_AFTER_SEVERING, List.of(SEVERED), List.of(after, possibly)),
                on("2022-08-02", ESTABLISHED, SEVERED, before, after, possibly, summit));
    }

    @Test
    void restoringEndsTheDoubt() {
        Contact restored = tie(TieChange.RESTORED, "1969-07-02", null);
        assertEquals(
                new Verdict(Status.ESTABLISHED, Reason.TOLD, List.of(restored), List.of()),
                on("1970-01-01", ESTABLISHED, SEVERED, contact(EventType.VISIT, "1967-11"), restored));
    }

    @Test
    void interruptedTiesAreNotSeveredAndContactPutsThemInDoubt() {
        Contact interrupted = tie(TieChange.INTERRUPTED, "1975-04-12", null);
        Contact mission = contact(EventType.MISSION, "1991-11-11");
        assertEquals(
                new Verdict(Status.INTERRUPTED, Reason.TOLD, List.of(interrupted), List.of()),
                on("1980-01-01", ESTABLISHED, interrupted, mission));
        assertEquals(
                new Verdict(Status.UNKNOWN, Reason.CONTACT_AFTER_SEVERING, List.of(interrupted), List.of(mission)),
                on("1992-01-01", ESTABLISHED, interrupted, mission));
    }

    @Test
    void theMoreExactOfTwoRecordsOfOneChangeIsFollowed() {
        Contact exact = tie(TieChange.SEVERED, "1975-04-12", null);
        Contact coarse = tie(TieChange.SEVERED, "1975", null);
        assertEquals(
                Status.ESTABLISHED, on("1975-04-11", ESTABLISHED, exact, coarse).status());
        assertEquals(
                new Verdict(Status.SEVERED, Reason.TOLD, List.of(exact, coarse), List.of()),
                on("1975-04-12", ESTABLISHED, exact, coarse));
    }

    @Test
    void impreciseTieLeavesItsOwnDaysOpen() {
        Contact may = tie(TieChange.SEVERED, "1965-05", null);
        assertEquals(Status.ESTABLISHED, on("1965-04-30", ESTABLISHED, may).status());
        assertEquals(
                new Verdict(Status.UNKNOWN, Reason.ONLY_POSSIBLY, List.of(ESTABLISHED, may), List.of()),
                on("1965-05-15", ESTABLISHED, may));
        assertEquals(Status.SEVERED, on("1965-05-31", ESTABLISHED, may).status());
        Contact about = tie(TieChange.ESTABLISHED, "1950~", null);
        assertEquals(
                new Verdict(Status.UNKNOWN, Reason.ONLY_POSSIBLY, List.of(about), List.of()), on("1960-01-01", about));
    }

    @Test
    void oppositeRecordsOfOneYearLeaveTheOrderOpen() {
        Contact established = tie(TieChange.ESTABLISHED, "1950", null);
        Contact severed = tie(TieChange.SEVERED, "1950-06", null);
        Verdict verdict = on("1960-01-01", established, severed);
        assertEquals(Status.UNKNOWN, verdict.status());
        assertEquals(Reason.ORDER_OPEN, verdict.reason());
    }

    @Test
    void partnershipIsTheLastOneNamedUntilTiesAreCut() {
        Contact strategic = tie(TieChange.UPGRADED, "2010", "strategic partnership");
        Contact comprehensive = tie(TieChange.UPGRADED, "2022-11-12", "comprehensive strategic partnership");
        Contact cut = tie(TieChange.SEVERED, "2030", null);
        List<Contact> contacts = List.of(strategic, comprehensive, cut);
        assertNull(Verdict.partnership(LocalDate.parse("2010-06-01"), contacts));
        assertEquals(strategic, Verdict.partnership(LocalDate.parse("2022-11-11"), contacts));
        assertEquals(comprehensive, Verdict.partnership(LocalDate.parse("2022-11-12"), contacts));
        assertNull(Verdict.partnership(LocalDate.parse("2031-01-01"), contacts));
    }

    private static Verdict on(String day, Contact... contacts) {
        return Verdict.on(
                LocalDate.parse(day),
                Stream.of(contacts)
                        .sorted(Comparator.comparing(Contact::startMax).thenComparing(Contact::startMin))
                        .toList());
    }

    private static Contact tie(TieChange change, String when, String level) {
        Edtf date = Edtf.parse(when);
        return new Contact(
                UUID.randomUUID(), "USA", EventType.TIE, change, level, date.earliestStart(), date.latestStart());
    }

    private static Contact contact(EventType type, String when) {
        Edtf date = Edtf.parse(when);
        return new Contact(UUID.randomUUID(), "USA", type, null, null, date.earliestStart(), date.latestStart());
    }
}
