package org.entente.chassis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupingSinkTest {

    private static final int MOST_FOUND = 3;
    private static final int MOST_BYTES = 100;
    private static final String OPEN = "[]";

    private final List<RowGroup> groups = new ArrayList<>();

    @Test
    void groupIsFullByNumberOrBySize() {
        GroupingSink sink = sink(attempt(0, false));

        for (int place = 1; place <= 4; place++) {
            sink.row(row(place, "{}"));
        }
        sink.row(row(5, "{" + " ".repeat(100) + "}"));
        sink.row(row(6, "{}"));
        sink.flush();
        sink.flush();

        assertEquals(List.of(3, 2, 1), groups.stream().map(RowGroup::size).toList());
    }

    @Test
    void groupEndsWhereItsFormatLetsIt() {
        GroupingSink sink = sink(attempt(0, false));

        for (int place = 1; place <= 4; place++) {
            sink.row(row(place, OPEN));
        }
        sink.reject(rejection(5, true));
        sink.row(row(6, "{}"));
        sink.row(row(7, "{}"));
        sink.flush();

        assertEquals(List.of(6, 1), groups.stream().map(RowGroup::size).toList());
    }

    @Test
    void rowsForBulkAreGroupedByNumberAlone() {
        GroupingSink sink = sink(attempt(0, false));

        for (int place = 1; place <= 4; place++) {
            sink.row(ImportRow.bulk(place, place, "x".repeat(MOST_BYTES)));
        }
        sink.flush();

        assertEquals(List.of(3, 1), groups.stream().map(RowGroup::size).toList());
    }

    @Test
    void whatAnEarlierWorkerCommittedIsPassedOver() {
        GroupingSink sink = sink(attempt(3, false));

        sink.row(row(1, "{}"));
        sink.reject(rejection(2, true));
        sink.reject(rejection(2, true));
        // Its row was counted with what was committed.
        sink.reject(rejection(2, true));
        sink.row(row(3, "{}"));
        sink.flush();

        assertEquals(List.of(row(3, "{}")), groups.get(0).rows());
        assertEquals(2, groups.get(0).size());
        assertEquals(0, groups.get(0).rejectedRows());
    }

    @Test
    void rowWithSeveralReasonsIsOneRejectedRowAndAPartIsNone() {
        GroupingSink sink = sink(attempt(0, false));

        sink.reject(rejection(1, true));
        sink.reject(rejection(1, true));
        sink.reject(rejection(2, false));
        sink.reject(rejection(0, true));
        sink.flush();

        assertEquals(1, groups.stream().mapToLong(RowGroup::rejectedRows).sum());
    }

    @Test
    void formatIsToldToLetGoOfARunThatIsNotItsOwn() {
        Attempt lost = attempt(5, false);
        GroupingSink sink = sink(lost);
        sink.row(row(1, "{}"));

        lost.lose();

        assertThrows(ImportStopped.class, () -> sink.row(row(2, "{}")));
        assertThrows(ImportStopped.class, () -> sink(attempt(0, true)).reject(rejection(1, true)));
    }

    private GroupingSink sink(Attempt attempt) {
        return new GroupingSink(attempt, MOST_FOUND, MOST_BYTES, row -> !OPEN.equals(row.json()), groups::add);
    }

    private static Attempt attempt(long committed, boolean stopping) {
        ImportRequest request = new ImportRequest("lines", Mode.MERGE, Commit.PARTIAL, null, Map.of());
        return new Attempt(new Claim(new UUID(1, 1), 1, request, 1, committed, 0), null, () -> stopping);
    }

    private static ImportRow row(long place, String json) {
        return new ImportRow(place, place, 1, "key-" + place, json);
    }

    private static Rejection rejection(long row, boolean whole) {
        return new Rejection(row, row, 1, whole, "a-rule", "It is wrong.", null);
    }
}
