package org.entente.events.ingest.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.CollectingSink;
import org.entente.events.actor.Membership;
import org.junit.jupiter.api.Test;

class IgoMembershipsTest {

    private static final String HEAD = "igoID,StateID,JoinYear,LeaveYear\n";

    private final IgoMemberships format = new IgoMemberships(null);
    private final ImportRequest request = CowFiles.request(format, Map.of("observedUntil", "2005"));

    private CollectingSink read(String rows) {
        return CollectingSink.of(format, request, HEAD + rows);
    }

    private static List<String> periods(ImportRow row) {
        return Claim.of(row).memberships().stream()
                .map(membership -> membership.when().toString())
                .toList();
    }

    @Test
    void successiveLooksAreOneMembership() {
        CollectingSink sink = read("4400,811,1955,1955\n4400,811,1960,1960\n4400,811,1965,2005\n");
        assertEquals(3, sink.rows.size());
        for (ImportRow row : sink.rows) {
            Claim claim = Claim.of(row);
            assertEquals("KHM", claim.member());
            assertEquals(List.of("1955/.."), periods(row));
            assertEquals(
                    "4400,811,1955,1955; 4400,811,1960,1960; 4400,811,1965,2005",
                    claim.memberships().get(0).citations().get(0).quote());
        }
        assertEquals(
                List.of(false, false, true),
                sink.rows.stream().map(format::mayEnd).toList());
    }

    @Test
    void missedLookPartsTwoMemberships() {
        assertEquals(
                List.of("1955", "1965/1979", "1992/.."),
                periods(read("10,811,1955,1955\n10,811,1965,1979\n10,811,1992,2005\n")
                        .rows
                        .get(0)));
    }

    @Test
    void numbersThatAreOneCountrysMakeItsMembershipsTogether() {
        CollectingSink sink = read("10,260,1973,1990\n10,255,1991,2005\n10,265,1973,1990\n");
        assertEquals(
                Map.of("DEU", List.of("1973/.."), "DDR", List.of("1973/1990")),
                sink.rows.stream()
                        .collect(Collectors.toMap(
                                row -> Claim.of(row).member(), IgoMembershipsTest::periods, (first, same) -> first)));
    }

    @Test
    void rejectsEachRowThatCannotBeRead() {
        CollectingSink sink =
                read("10,811,1999,1990\n10,9999,1990,1991\nx,811,1990,1991\n10,811,199,1991\n10,811,,1991\n"
                        + "10,811,1990,2006\n10,811,1990\n10,8\u200b11,1990,1991\n10,811,1990,1991\n");
        assertEquals(
                List.of(
                        "ends-before-it-starts",
                        "unknown-code",
                        "not-a-number",
                        "not-a-year",
                        "missing-year",
                        "later-than-observed",
                        "wrong-number-of-fields",
                        "invisible-character"),
                sink.rejections.stream().map(Rejection::rule).toList());
        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
                sink.rejections.stream().map(Rejection::line).toList());
        assertTrue(sink.rejections.stream().allMatch(Rejection::whole));
        assertEquals(List.of(9L), sink.rows.stream().map(ImportRow::place).toList());
    }

    @Test
    void refusesAnotherTableAndARunThatLacksWhatTheFileDoesNotTell() {
        assertEquals(
                "unknown-layout",
                assertThrows(UnreadableContent.class, () -> CollectingSink.of(format, request, "a,b\n1,2\n"))
                        .rejection()
                        .rule());
        ImportRequest bare =
                new ImportRequest(format.name(), Mode.REPLACE, request.commit(), null, Map.of("year", "2005"));
        assertEquals(
                Set.of("/source", "/mode", "/parameters/year"),
                assertThrows(InvalidRequest.class, () -> format.check(bare)).errors().stream()
                        .map(error -> error.pointer())
                        .collect(Collectors.toSet()));
        assertThrows(InvalidRequest.class, () -> format.check(CowFiles.request(format, Map.of())));
    }

    @Test
    void readsEachOfThe33432RowsOfTheRealFile() {
        assumeTrue(CowFiles.atHand(), "the real file is not beside the project");
        CollectingSink sink = CollectingSink.of(format, request, CowFiles.bytes("igo_membership.csv"));
        assertEquals(List.of(), sink.rejections);
        assertEquals(33_432, sink.rows.size());
        assertEquals(33_432, sink.rows.stream().map(ImportRow::key).distinct().count());
        Set<List<Object>> memberships = new HashSet<>();
        Set<List<Object>> open = new HashSet<>();
        for (ImportRow row : sink.rows) {
            Claim claim = Claim.of(row);
            for (Membership membership : claim.memberships()) {
                List<Object> key = List.of(claim.member(), membership.organisation(), membership.when());
                memberships.add(key);
                if (membership.when().toString().endsWith("..")) {
                    open.add(key);
                }
            }
        }
        assertEquals(16_879, memberships.size());
        assertEquals(11_810, open.size());
        assertEquals(204, sink.rows.stream().filter(format::mayEnd).count());
    }
}
