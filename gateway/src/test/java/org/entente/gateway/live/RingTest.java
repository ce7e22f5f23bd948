package org.entente.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.entente.gateway.live.Ring.Where;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final int JSON_BYTES = 488;
    private static final int WEIGHT = 1000;

    private final Ring ring = new Ring(10, 6 * WEIGHT);

    @Test
    void hasNoPlaceBeforeItBegins() {
        assertNull(ring.newest());
        assertEquals(new Ring.Slice(Where.HELD, List.of(), at(5), 0), ring.after(at(5), 10));
    }

    @Test
    void givesWhatFollowsAPosition() {
        ring.begin(at(10));
        ring.append(small(11, 12, 14), at(15));
        assertEquals(new Ring.Slice(Where.HELD, small(11, 12), at(12), 1), ring.after(at(10), 2));
        assertEquals(new Ring.Slice(Where.HELD, small(14), at(15), 1), ring.after(at(12), 2));
        assertEquals(new Ring.Slice(Where.HELD, small(14), at(15), 1), ring.after(at(13), 2));
        assertEquals(new Ring.Slice(Where.HELD, List.of(), at(15), 1), ring.after(at(14), 2));
        assertEquals(new Ring.Slice(Where.HELD, List.of(), at(15), 1), ring.after(at(15), 2));
    }

    @Test
    void oldestGiveWayWhenThereAreTooMany() {
        ring.begin(at(0));
        ring.append(small(LongStream.rangeClosed(1, 25).toArray()), at(25));
        assertEquals(Where.BEHIND, ring.after(at(14), 1).where());
        assertEquals(
                small(LongStream.rangeClosed(16, 25).toArray()),
                ring.after(at(15), 100).changes());
    }

    @Test
    void oldestGiveWayWhenTheyAreTooLarge() {
        ring.begin(at(0));
        ring.append(List.of(large(1), large(2), large(3), large(4), large(5), large(6), large(7)), at(7));
        assertEquals(Where.BEHIND, ring.after(at(0), 1).where());
        assertEquals(6, ring.after(at(1), 100).changes().size());
    }

    @Test
    void oneThatIsLargerThanAllStaysAlone() {
        ring.begin(at(0));
        ring.append(List.of(large(1), change(2, 7 * WEIGHT)), at(2));
        assertEquals(Where.BEHIND, ring.after(at(0), 1).where());
        assertEquals(1, ring.after(at(1), 100).changes().size());
    }

    @Test
    void otherEpochsAndLaterPositionsAreElsewhere() {
        ring.begin(at(10));
        assertEquals(Where.ELSEWHERE, ring.after(at(11), 1).where());
        assertEquals(Where.ELSEWHERE, ring.after(new Cursor(2, 10), 1).where());
        assertEquals(Where.BEHIND, ring.after(at(9), 1).where());
    }

    @Test
    void versionTellsThatItHasBegunAnew() {
        ring.begin(at(0));
        ring.append(small(1), at(1));
        long before = ring.after(at(0), 1).version();
        ring.begin(new Cursor(2, 50));
        assertEquals(
                new Ring.Slice(Where.HELD, List.of(), new Cursor(2, 50), before + 1), ring.after(new Cursor(2, 50), 1));
    }

    private static List<Change> small(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position -> SMALL[(int) position])
                .toList();
    }

    private static final Change[] SMALL =
            LongStream.range(0, 30).mapToObj(position -> change(position, 0)).toArray(Change[]::new);

    private static Change large(long position) {
        return change(position, JSON_BYTES);
    }

    private static Change change(long position, int bytes) {
        return new Change(at(position), "org.entente.events.topic.updated", "topic/x", Set.of(), new byte[bytes]);
    }

    private static Cursor at(long position) {
        return new Cursor(1, position);
    }
}
