package org.entente.events.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.events.event.CodedYear;
import org.entente.events.event.Contact;
import org.entente.events.event.Scores;

/**
 * The tone of a year: the Goldstein scores of its events, the spread and the count beside the mean, so that one event does
 * not look like a trend. An event that somebody has read scores as its type does, a machine-coded one as its source says.
 *
 * @param mean rounded to two decimals
 * @param deviation the standard deviation of the scores, rounded to two decimals; 0 of a single event
 * @param countsByType how many events of each type the year has
 */
@Schema(name = "RelationTone")
record Tone(
        int year,
        BigDecimal mean,
        BigDecimal min,
        BigDecimal max,
        long count,
        BigDecimal deviation,
        Map<String, Long> countsByType) {

    /** Years of which no record tells anything: not a bad relation and not a good one, but an unknown one. */
    @Schema(name = "RelationToneGap")
    record Gap(int from, int to) {}

    /** The years with events, in their order; an event whose year of beginning is not certain is in none. */
    static List<Tone> of(List<Contact> contacts, List<CodedYear> coded) {
        Map<Integer, Year> years = new TreeMap<>();
        contacts.stream().filter(Tone::isDated).forEach(contact -> years.computeIfAbsent(
                        contact.startMin().getYear(), Year::new)
                .add(contact.type().toString(), Scores.of(contact.type().goldstein(contact.tieChange()))));
        coded.forEach(year ->
                years.computeIfAbsent(year.year(), Year::new).add(year.type().toString(), year.scores()));
        return years.values().stream().map(Year::tone).toList();
    }

    /** The years between the first and the last of some that are not among them. */
    static List<Gap> gaps(List<Tone> tones) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < tones.size(); i++) {
            int before = tones.get(i - 1).year();
            int after = tones.get(i).year();
            if (after > before + 1) {
                gaps.add(new Gap(before + 1, after - 1));
            }
        }
        return gaps;
    }

    static boolean isDated(Contact contact) {
        return contact.startMin().getYear() == contact.startMax().getYear();
    }

    /** A year in the making. */
    private static final class Year {

        private final int year;
        private final Map<String, Long> counts = new TreeMap<>();
        private Scores scores;

        Year(int year) {
            this.year = year;
        }

        void add(String type, Scores more) {
            scores = scores == null ? more : scores.plus(more);
            counts.merge(type, more.count(), Long::sum);
        }

        Tone tone() {
            return new Tone(
                    year, scores.mean(), scores.min(), scores.max(), scores.count(), scores.deviation(), counts);
        }
    }
}
