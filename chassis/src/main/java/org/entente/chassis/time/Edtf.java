package org.entente.chassis.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date or an interval in the Extended Date/Time Format (ISO 8601-2:2019, as the Library of Congress specifies it),
 * levels 0 and 1, without times of day and within the years 0001 to 9999. It keeps its text, and two are equal when
 * their texts are.
 *
 * <p>Four bounds say what the text leaves open: the start lies between {@link #earliestStart()} and {@link
 * #latestStart()}, the end between {@link #earliestEnd()} and {@link #latestEnd()}, all of them included. {@link
 * LocalDate#MIN} and {@link LocalDate#MAX} are the open ends, which PostgreSQL keeps as {@code -infinity} and {@code
 * infinity}.
 *
 * <ul>
 *   <li>{@code 2023-09} is some day of that month: start and end lie anywhere in it.
 *   <li>{@code 1999/..} starts on some day of 1999 and has no end; {@code 1999/} has an end that nobody knows, on any
 *       day from the start on.
 *   <li>{@code 2024~}, {@code 2024?} and {@code 2024%} keep the stated range as what is possible, but make nothing
 *       certain: a qualified start has no latest day and a qualified end no earliest one, so that {@link
 *       Match#CERTAINLY} never matches within dates that can be written.
 *   <li>Seasons follow the northern convention: {@code -21} is March to May, {@code -22} June to August, {@code -23}
 *       September to November, {@code -24} December to February of the next year.
 * </ul>
 */
@Schema(
        type = SchemaType.STRING,
        format = "edtf",
        description = "A date in EDTF (ISO 8601-2), as precise as it is known: `2024-12-10`, `2023-09`, `1999`,"
                + " `2022-08-02/2022-08-06`, `2012/..`, `2024~`.")
public final class Edtf {

    private static final String OPEN = "..";

    private final String text;
    private final Precision precision;
    private final LocalDate earliestStart;
    private final LocalDate latestStart;
    private final LocalDate earliestEnd;
    private final LocalDate latestEnd;

    private Edtf(String text, EdtfDate date) {
        this.text = text;
        precision = date.precision();
        earliestStart = date.earliest();
        latestStart = latestStart(date);
        earliestEnd = earliestEnd(date);
        latestEnd = date.latest();
    }

    private Edtf(String text, String start, String end) {
        this.text = text;
        precision = Precision.INTERVAL;
        EdtfDate first = dateOrNull(start);
        EdtfDate last = dateOrNull(end);
        if (first == null && last == null) {
            throw InvalidEdtf.noEnd(text);
        }
        if (first != null && last != null && last.latest().isBefore(first.earliest())) {
            throw InvalidEdtf.order(text);
        }
        earliestStart = first == null ? LocalDate.MIN : first.earliest();
        latestEnd = last == null ? LocalDate.MAX : last.latest();
        if (first != null) {
            latestStart = latestStart(first);
        } else {
            latestStart = start.equals(OPEN) ? LocalDate.MIN : last.latest();
        }
        if (last != null) {
            earliestEnd = earliestEnd(last);
        } else {
            earliestEnd = end.equals(OPEN) ? LocalDate.MAX : first.earliest();
        }
    }

    /**
     * Reads a date or an interval.
     *
     * @throws InvalidEdtf where the text is none, or is one that is not accepted
     */
    @JsonCreator
    public static Edtf parse(String text) {
        if (text == null || text.isBlank()) {
            throw InvalidEdtf.blank();
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Edtf(text, EdtfDate.parse(text));
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            throw InvalidEdtf.ends(text);
        }
        return new Edtf(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static EdtfDate dateOrNull(String end) {
        return end.isEmpty() || end.equals(OPEN) ? null : EdtfDate.parse(end);
    }

    private static LocalDate latestStart(EdtfDate date) {
        return date.qualified() ? LocalDate.MAX : date.latest();
    }

    private static LocalDate earliestEnd(EdtfDate date) {
        return date.qualified() ? LocalDate.MIN : date.earliest();
    }

    /** The first day on which it may start. */
    public LocalDate earliestStart() {
        return earliestStart;
    }

    /** The last day on which it may start. */
    public LocalDate latestStart() {
        return latestStart;
    }

    /** The first day on which it may end. */
    public LocalDate earliestEnd() {
        return earliestEnd;
    }

    /** The last day on which it may end. */
    public LocalDate latestEnd() {
        return latestEnd;
    }

    /** The finest unit that is told, qualified or not. */
    public Precision precision() {
        return precision;
    }

    /** Whether some day of it lies between {@code from} and {@code to}, both included. */
    public boolean overlaps(LocalDate from, LocalDate to, Match match) {
        return switch (match) {
            case POSSIBLY -> !earliestStart.isAfter(to) && !latestEnd.isBefore(from);
            case CERTAINLY -> !latestStart.isAfter(to) && !earliestEnd.isBefore(from);
        };
    }

    /** Whether it comprises the day; for what lasts, such as a membership or a status. */
    public boolean holdsOn(LocalDate day, Match match) {
        return overlaps(day, day, match);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text that was read. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
