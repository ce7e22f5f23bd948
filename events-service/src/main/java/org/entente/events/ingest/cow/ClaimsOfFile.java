package org.entente.events.ingest.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;

/**
 * The rows of a file by their members and organisations. The project's files are ordered by organisation, and what is
 * written are the records of members: so the rows are gathered first, which bounds how many a file may have.
 */
final class ClaimsOfFile<R extends MemberRow> {

    private static final int MOST_ROWS = 200_000;

    private final SortedMap<String, SortedMap<String, List<R>>> rows = new TreeMap<>();
    private int count;

    void add(R row) {
        if (++count > MOST_ROWS) {
            throw new UnreadableContent(new Rejection(
                    0,
                    row.told().row().line(),
                    1,
                    false,
                    "too-many-rows",
                    "the file has more than " + MOST_ROWS + " rows: send it in several files, each with whole members",
                    null));
        }
        rows.computeIfAbsent(row.member(), member -> new TreeMap<>())
                .computeIfAbsent(row.organisation(), organisation -> new ArrayList<>())
                .add(row);
    }

    /**
     * Hands on each row, those of a member one after the other.
     *
     * @param claim makes the claim of all rows of a member and an organisation, told whether it is the member's last one
     */
    void handOn(ImportSink sink, BiFunction<List<R>, Boolean, Claim> claim) {
        rows.forEach((member, organisations) -> organisations.forEach((organisation, own) -> {
            boolean lastPair = organisation.equals(organisations.lastKey());
            Claim open = claim.apply(own, false);
            for (int i = 0; i < own.size(); i++) {
                boolean last = lastPair && i == own.size() - 1;
                R row = own.get(i);
                sink.row((last ? claim.apply(own, true) : open).row(row.told(), row.key()));
            }
        }));
    }
}
