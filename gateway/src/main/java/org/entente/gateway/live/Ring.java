package org.entente.gateway.live;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest changes of one feed, bounded in number and in bytes: what is older gives way. One tail writes, many streams
 * read, each by its own position.
 */
final class Ring {

    private final Change[] slots;
    private final long maxBytes;
    private int first;
    private int count;
    private long bytes;
    private Cursor oldest;
    private Cursor newest;
    private long version;

    Ring(int maxChanges, long maxBytes) {
        this.slots = new Change[maxChanges];
        this.maxBytes = maxBytes;
    }

    /** Where a position is, seen from the ring. */
    enum Where {
        /** The ring has all that follows, or has not begun. */
        HELD,
        /** Some of what follows has given way already. */
        BEHIND,
        /** Further than the ring, or in another epoch: only the service can tell whether there is such a position. */
        ELSEWHERE
    }

    /**
     * What follows a position.
     *
     * @param changes some of it, in order
     * @param end the position after these
     * @param version differs when the ring has begun anew in between
     */
    record Slice(Where where, List<Change> changes, Cursor end, long version) {}

    /** Begins anew, empty, at a place in the feed. */
    synchronized void begin(Cursor at) {
        clear();
        oldest = at;
        newest = at;
    }

    /** Empties the ring; it has no place in the feed until it begins again. */
    synchronized void clear() {
        while (count > 0) {
            drop();
        }
        oldest = null;
        newest = null;
        version++;
    }

    /** Adds what follows the newest place, and moves that to the end. */
    synchronized void append(List<Change> changes, Cursor end) {
        for (Change change : changes) {
            while (count == slots.length || (count > 0 && bytes + change.weight() > maxBytes)) {
                oldest = drop().at();
            }
            slots[(first + count) % slots.length] = change;
            count++;
            bytes += change.weight();
        }
        newest = end;
    }

    private Change drop() {
        Change dropped = slots[first];
        slots[first] = null;
        first = (first + 1) % slots.length;
        count--;
        bytes -= dropped.weight();
        return dropped;
    }

    /** The newest place, null before the ring has begun. */
    synchronized Cursor newest() {
        return newest;
    }

    /** What follows a position, at most so many changes of it. */
    synchronized Slice after(Cursor position, int most) {
        if (newest == null) {
            return new Slice(Where.HELD, List.of(), position, version);
        }
        if (position.epoch() != newest.epoch() || position.position() > newest.position()) {
            return new Slice(Where.ELSEWHERE, List.of(), position, version);
        }
        if (position.position() < oldest.position()) {
            return new Slice(Where.BEHIND, List.of(), position, version);
        }
        int start = firstAfter(position.position());
        int end = Math.min(count, start + most);
        List<Change> changes = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            changes.add(get(i));
        }
        Cursor reached = end == count ? newest : changes.get(changes.size() - 1).at();
        return new Slice(Where.HELD, changes, reached, version);
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).at().position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Change get(int index) {
        return slots[(first + index) % slots.length];
    }
}
