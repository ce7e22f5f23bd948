package org.entente.trade.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.time.Edtf;
import org.entente.trade.param.Period;
import org.junit.jupiter.api.Test;

class StatusPeriodTest {

    @Test
    void undatedGrantHoldsPossiblyUntilADatedSuspensionBegan() {
        List<StatusPeriod> periods = periods("granted", null, "suspended", "2020");

        assertEquals("granted possible []", on(periods, "2019-06-01"));
        assertEquals("suspended possible [granted]", on(periods, "2020-06-01"));
        assertEquals("suspended certain []", on(periods, "2020-12-31"));
        assertEquals("suspended certain []", on(periods, "2021-01-01"));
    }

    @Test
    void openIntervalsHoldUntilALaterOneBegins() {
        List<StatusPeriod> periods = periods("granted", "2001-03/..", "suspended", "2020/..");

        assertEquals("unknown certain []", on(periods, "2001-02-28"));
        assertEquals("granted possible []", on(periods, "2001-03-15"));
        assertEquals("granted certain []", on(periods, "2019-12-31"));
        assertEquals("suspended possible [granted]", on(periods, "2020-06-01"));
        assertEquals("suspended certain []", on(periods, "2021-01-01"));
    }

    @Test
    void closedIntervalEndsAndNothingIsAssumedAfterIt() {
        List<StatusPeriod> periods =
                periods("granted", "2001-01-01/2020-08-11", "partlySuspended", "2020-08-12/2022-01");

        assertEquals("granted certain []", on(periods, "2020-08-11"));
        assertEquals("partlySuspended certain []", on(periods, "2020-08-12"));
        assertEquals("partlySuspended possible []", on(periods, "2022-01-15"));
        assertEquals("unknown certain []", on(periods, "2022-02-01"));
    }

    @Test
    void orderOfTheEntriesDoesNotMatter() {
        List<StatusPeriod> periods =
                periods("restored", "2022-05-01", "suspended", "2020-08-12", "granted", "../2020-08-11");

        assertEquals("granted certain []", on(periods, "1990-01-01"));
        assertEquals("suspended certain []", on(periods, "2022-04-30"));
        assertEquals("restored certain []", on(periods, "2030-01-01"));
    }

    @Test
    void qualifiedDateMakesNothingCertain() {
        assertEquals(
                "suspended possible [granted]", on(periods("granted", "2001", "suspended", "2020~"), "2025-01-01"));
    }

    @Test
    void yearHasEachStatusThatMayHaveHeldInIt() {
        List<StatusPeriod> periods =
                periods("granted", "2001/..", "partlySuspended", "2020-08-12/..", "restored", "2023");

        assertEquals("unknown certain true", in(periods, "2000"));
        assertEquals("granted certain false", in(periods, "2001"));
        assertEquals("granted certain true", in(periods, "2019"));
        assertEquals("granted certain false, partlySuspended certain false", in(periods, "2020"));
        assertEquals("partlySuspended certain true", in(periods, "2022"));
        assertEquals("partlySuspended possible false, restored certain false", in(periods, "2023"));
        assertEquals("restored certain true", in(periods, "2024"));
    }

    private static String in(List<StatusPeriod> periods, String year) {
        return YearStatus.of(periods, Period.parse(year)).stream()
                .map(one -> one.status().word() + " " + certainty(one.certainty()) + " " + one.wholeYear())
                .collect(Collectors.joining(", "));
    }

    @Test
    void opinionDecidesNothing() {
        var opinion = new SchemeDraft.StatusEntry(
                Status.SUSPENDED, Edtf.parse("2020"), null, null, SchemeDraft.Certainty.OPINION, List.of());

        assertEquals(List.of(), StatusPeriod.of(List.of(opinion)));
    }

    private static List<StatusPeriod> periods(String... statusAndWhen) {
        List<SchemeDraft.StatusEntry> entries = new ArrayList<>();
        for (int i = 0; i < statusAndWhen.length; i += 2) {
            entries.add(new SchemeDraft.StatusEntry(
                    status(statusAndWhen[i]),
                    statusAndWhen[i + 1] == null ? null : Edtf.parse(statusAndWhen[i + 1]),
                    null,
                    null,
                    null,
                    List.of()));
        }
        return StatusPeriod.of(entries);
    }

    private static Status status(String word) {
        return List.of(Status.values()).stream()
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String on(List<StatusPeriod> periods, String day) {
        StatusAnswer answer = StatusAnswer.of("id", 1, "KHM", LocalDate.parse(day), periods);
        return answer.status().word() + " "
                + certainty(answer.certainty()) + " "
                + answer.alternatives().stream().map(Status::word).toList();
    }

    private static String certainty(StatusAnswer.Certainty certainty) {
        return certainty == StatusAnswer.Certainty.CERTAIN ? "certain" : "possible";
    }
}
