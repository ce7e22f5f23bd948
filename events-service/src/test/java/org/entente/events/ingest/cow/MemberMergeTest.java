package org.entente.events.ingest.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.time.Edtf;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.ActorImports;
import org.entente.events.actor.Membership;
import org.entente.events.actor.MembershipRole;
import org.junit.jupiter.api.Test;

class MemberMergeTest {

    private static final ImportRow ROW = new ImportRow(7, 8, 1, "the key", "{}");
    private static final Citation OTHER =
            new ImportSource("A speech", "A minister", Edtf.parse("2024"), null).citing("since 1955");
    private static final Citation TOLD = CowFiles.SOURCE.citing("4400,811,1955,2005");

    private static Membership membership(String organisation, String when, Citation... citations) {
        return new Membership(organisation, MembershipRole.MEMBER, Edtf.parse(when), null, List.of(citations));
    }

    private static MemberMerge merge(Membership... known) {
        ActorDraft cambodia = ActorImports.country("KHM").withMemberships(List.of(known));
        return new MemberMerge(cambodia, CowFiles.SOURCE.sourceId());
    }

    private static RowOutcome tell(MemberMerge merge, String... when) {
        List<Membership> told = Stream.of(when)
                .map(period -> membership("cowigo:4400", period, TOLD))
                .toList();
        return merge.tell("UN", new Claim("KHM", "cowigo", "4400", told, null, false), ROW);
    }

    @Test
    void membershipThatAnotherSourceTellsAlikeGetsASecondCitation() {
        MemberMerge merge = merge(membership("UN", "1955/..", OTHER));
        assertEquals(RowOutcome.CREATED, tell(merge, "1955/.."));
        assertEquals(
                List.of(membership("UN", "1955/..", OTHER, TOLD)), merge.draft().memberships());
    }

    @Test
    void anotherPeriodStandsBesideWhatAnotherSourceTells() {
        MemberMerge merge = merge(membership("UN", "1955-12-14/..", OTHER));
        assertEquals(RowOutcome.CREATED, tell(merge, "1955/.."));
        assertEquals(
                List.of(membership("UN", "1955-12-14/..", OTHER), membership("UN", "1955/..", TOLD)),
                merge.draft().memberships());
    }

    @Test
    void whatTheSourceSaidEarlierGoesAndOthersWordsStay() {
        MemberMerge merge = merge(
                membership("UN", "1955", OTHER, TOLD), membership("UN", "1960", TOLD), membership("WHO", "1950", TOLD));
        assertEquals(RowOutcome.CHANGED, tell(merge, "1965/.."));
        assertEquals(
                List.of(
                        membership("UN", "1955", OTHER),
                        membership("WHO", "1950", TOLD),
                        membership("UN", "1965/..", TOLD)),
                merge.draft().memberships());
    }

    @Test
    void sameWordsChangeNothing() {
        MemberMerge merge = merge(membership("UN", "1955", TOLD, OTHER), membership("UN", "1960", TOLD));
        assertEquals(RowOutcome.UNCHANGED, tell(merge, "1955", "1960"));
        assertFalse(merge.hasChanged());
    }

    @Test
    void membershipThatNobodyIsCitedForIsNotContradicted() {
        MemberMerge merge = merge(membership("UN", "1950/.."));
        RowOutcome outcome = tell(merge, "1955/..");
        assertEquals("contradicts-record", outcome.rejection().rule());
        assertEquals(7, outcome.rejection().row());
        assertFalse(merge.hasChanged());
    }
}
