package org.entente.trade.reported;

import java.time.LocalDate;
import java.util.List;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/**
 * Which values are looked up. Only flows that are not told apart by second partner, customs procedure or mode of
 * transport are.
 *
 * @param start the first day on which a period may begin
 * @param end the last such day
 * @param partners null for every partner
 * @param commodity null for every commodity of {@code level}, and for {@code TOTAL}
 * @param level how many characters the codes have, where no commodity is named
 * @param classification null for any
 * @param source null for any
 * @param currency null for any
 */
public record Lookup(
        List<String> reporters,
        Frequency frequency,
        LocalDate start,
        LocalDate end,
        List<String> directions,
        List<String> partners,
        String commodity,
        int level,
        Classification classification,
        String source,
        String currency) {

    /** Before and after every period. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** What one reporter tells of one commodity with partners. */
    public static Lookup of(
            String reporter, Frequency frequency, Direction direction, List<String> partners, String commodity) {
        return new Lookup(
                List.of(reporter),
                frequency,
                EARLIEST,
                LATEST,
                List.of(direction.word()),
                partners,
                commodity,
                0,
                null,
                null,
                null);
    }

    /** Within a range of periods; null where it is open. */
    public Lookup within(Period from, Period to) {
        return new Lookup(
                reporters,
                frequency,
                from == null ? EARLIEST : from.start(),
                to == null ? LATEST : to.end(),
                directions,
                partners,
                commodity,
                level,
                classification,
                source,
                currency);
    }

    /** Whether all that is found is told by one reporter, in one way, of one commodity. */
    boolean isOfOne() {
        return reporters.size() == 1 && directions.size() == 1 && commodity != null;
    }

    /** Whether there are periods before or after the range. */
    boolean isBounded() {
        return !start.equals(EARLIEST) || !end.equals(LATEST);
    }

    /** Told in one way; null for any. */
    public Lookup told(Classification in, String by, String money) {
        return new Lookup(reporters, frequency, start, end, directions, partners, commodity, level, in, by, money);
    }

    /** Of several countries with each other, in both directions. */
    public static Lookup among(List<String> countries, Frequency frequency, String commodity) {
        return new Lookup(
                countries,
                frequency,
                EARLIEST,
                LATEST,
                List.of(Direction.EXPORT.word(), Direction.IMPORT.word()),
                countries,
                commodity,
                0,
                null,
                null,
                null);
    }

    /** Of every commodity of one level, and of all goods together. */
    public Lookup byCommodity(int characters) {
        return new Lookup(
                reporters,
                frequency,
                start,
                end,
                directions,
                partners,
                null,
                characters,
                classification,
                source,
                currency);
    }
}
