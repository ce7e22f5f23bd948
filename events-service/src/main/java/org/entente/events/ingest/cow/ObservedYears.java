package org.entente.events.ingest.cow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.time.Edtf;
import org.entente.events.actor.Membership;
import org.entente.events.actor.MembershipRole;

/**
 * Memberships out of the years in which members were seen. The data set looks every five years until 1965 and every year
 * from then on (Intergovernmental Organizations, codebook): rows whose years are successive looks are one membership, so
 * that 1955, 1960 and 1965 to 2005 are one from 1955. One that was seen in the last year that was looked at has no end
 * that anybody knows, and is written with an open one.
 */
final class ObservedYears {

    private static final int FIRST_OF_EVERY_YEAR = 1965;
    private static final int STEP_BEFORE = 5;
    private static final int LONGEST_QUOTE = 1000;

    private final int until;
    private final ImportSource source;

    ObservedYears(int until, ImportSource source) {
        this.until = until;
        this.source = source;
    }

    /** @param rows of one member and one organisation; there is one at least */
    List<Membership> memberships(List<ObservedRow> rows) {
        List<ObservedRow> sorted = rows.stream()
                .sorted(Comparator.comparingInt(ObservedRow::join).thenComparingInt(ObservedRow::leave))
                .toList();
        List<Membership> memberships = new ArrayList<>();
        List<ObservedRow> open = new ArrayList<>();
        int end = 0;
        for (ObservedRow row : sorted) {
            if (!open.isEmpty() && row.join() > lookAfter(end)) {
                memberships.add(membership(open, end));
                open.clear();
            }
            end = open.isEmpty() ? row.leave() : Math.max(end, row.leave());
            open.add(row);
        }
        memberships.add(membership(open, end));
        return memberships;
    }

    private static int lookAfter(int year) {
        return year < FIRST_OF_EVERY_YEAR ? year + STEP_BEFORE : year + 1;
    }

    private Membership membership(List<ObservedRow> rows, int end) {
        int start = rows.get(0).join();
        String when = end == until ? start + "/.." : start == end ? String.valueOf(start) : start + "/" + end;
        String quote = rows.stream().map(row -> row.told().row().quote()).collect(Collectors.joining("; "));
        return new Membership(
                Igos.SCHEME + ":" + rows.get(0).organisation(),
                MembershipRole.MEMBER,
                Edtf.parse(when),
                List.of(),
                List.of(source.citing(quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())))));
    }
}
