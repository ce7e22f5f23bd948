package org.entente.events.ingest.historyatstate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.chassis.reference.Tsv;
import org.entente.events.event.EventType;
import org.entente.events.event.TieChange;
import org.entente.events.ingest.Unfit;

/**
 * The heading of an entry, which alone says what the entry tells of: the prose is not searched for it.
 *
 * @param title without its years
 * @param first the first year that it names
 * @param last the last one, which is the same where it names one
 */
record Heading(String title, int first, int last) {

    private static final Pattern YEARS =
            Pattern.compile("(.+?)[,.]? ([12][0-9]{3})(?:[-–]([12][0-9]{3}|[0-9]{2}))?[.]?");
    private static final List<Kind> KINDS = Tsv.read(Heading.class, "headings.tsv").stream()
            .map(row -> new Kind(
                    Pattern.compile(row.get("heading")),
                    EventType.of(row.get("type")),
                    TieChange.of(Tsv.textOrNull(row.get("tieChange"))),
                    Tsv.textOrNull(row.get("leftOut"))))
            .toList();

    /**
     * What a heading says.
     *
     * @param tieChange null but for ties
     * @param leftOut what the heading tells of beside it, null for nothing
     */
    record Kind(Pattern heading, EventType type, TieChange tieChange, String leftOut) {}

    /** @throws Unfit where the heading names no year */
    static Heading read(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            throw new Unfit("undated", "the heading names no year, by which an entry is dated", text);
        }
        int first = Integer.parseInt(years.group(2));
        return new Heading(years.group(1), first, last(first, years.group(3)));
    }

    private static int last(int first, String year) {
        if (year == null) {
            return first;
        }
        return year.length() == 2 ? first / 100 * 100 + Integer.parseInt(year) : Integer.parseInt(year);
    }

    /** @throws Unfit where no heading of the table is like it */
    Kind kind() {
        return KINDS.stream()
                .filter(kind -> kind.heading().matcher(title).matches())
                .findFirst()
                .orElseThrow(() ->
                        new Unfit("unknown-heading", "no heading that is known says what this entry tells of", title));
    }
}
