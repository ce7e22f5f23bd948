package org.entente.events.ingest.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.testkit.CollectingSink;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.Commitment;
import org.entente.events.actor.Membership;
import org.junit.jupiter.api.Test;

class AlliancesTest {

    private static final String HEAD = String.join(",", AllianceRow.COLUMNS) + "\n";

    private final Alliances format = new Alliances(null);
    private final ImportRequest request = CowFiles.request(format, Map.of());

    private CollectingSink read(String rows) {
        return CollectingSink.of(format, request, HEAD + rows);
    }

    @Test
    void allianceIsAnActorAndEachMemberHasItsDaysAndCommitments() {
        CollectingSink sink = read("7,2,United States,1,3,1950,,,,Type I: Defense Pact,1,3,1950,,,,0,1,0,0,1\n"
                + "7,200,United Kingdom,1,3,1950,,,,Type I: Defense Pact,5,3,1950,31,12,1960,1,1,0,1,0\n");
        Map<String, Membership> members = sink.rows.stream()
                .map(Claim::of)
                .collect(Collectors.toMap(
                        Claim::member, claim -> claim.memberships().get(0)));
        assertEquals("1950-03-01/..", members.get("USA").when().toString());
        assertEquals(
                List.of(Commitment.DEFENCE, Commitment.ENTENTE),
                members.get("USA").commitments());
        assertEquals("1950-03-05?/1960-12-31", members.get("GBR").when().toString());
        ActorDraft alliance = Claim.of(sink.rows.get(0)).alliance();
        assertEquals("COW-ALLIANCE-7", alliance.code());
        assertEquals("Defense Pact of United States, United Kingdom, 1950", alliance.name());
        assertEquals("1950-03-01/..", alliance.validity().get(0).toString());
    }

    @Test
    void cellThatSaysNothingIsToldAndTheRowIsRead() {
        CollectingSink sink = read("7,2,United States,1,3,1950,,,,Type I: Defense Pact,1,3,1950,,,,0,1,,0,1\n");
        assertEquals(
                List.of("not-told"),
                sink.rejections.stream().map(Rejection::rule).toList());
        assertEquals(
                List.of(false), sink.rejections.stream().map(Rejection::whole).toList());
        assertEquals(1, sink.rows.size());
    }

    @Test
    void rejectsDaysThatAreNoneAndEndsBeforeBeginnings() {
        CollectingSink sink = read("7,2,United States,31,2,1950,,,,T,1,3,1950,,,,0,1,0,0,1\n"
                + "7,2,United States,1,3,1950,,,,T,1,3,1950,28,2,1950,0,1,0,0,1\n"
                + "7,2,United States,1,3,1950,,,,T,1,3,1950,,,,0,2,0,0,1\n");
        assertEquals(
                List.of("not-a-day", "ends-before-it-starts", "not-a-flag"),
                sink.rejections.stream().map(Rejection::rule).toList());
        assertEquals(List.of(), sink.rows);
    }

    @Test
    void readsEachOfThe1221RowsOfTheRealFile() {
        assumeTrue(CowFiles.atHand(), "the real file is not beside the project");
        CollectingSink sink = CollectingSink.of(format, request, CowFiles.bytes("alliance_v4.1_by_member.csv"));
        assertEquals(
                Map.of("not-told", 3L),
                sink.rejections.stream().collect(Collectors.groupingBy(Rejection::rule, Collectors.counting())));
        assertEquals(1221, sink.rows.size());
        assertEquals(1221, sink.rows.stream().map(ImportRow::key).distinct().count());
        assertEquals(
                414,
                sink.rows.stream()
                        .map(row -> Claim.of(row).organisation())
                        .distinct()
                        .count());
    }
}
