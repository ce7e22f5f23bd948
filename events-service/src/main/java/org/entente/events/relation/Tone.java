package org.entente.events.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.events.event.Contact;

/**
 * The tone of a year: the Goldstein scores of its events by their type, the spread and the count beside the mean, so that
 * one event does not look like a trend.
 *
 * @param mean rounded to two decimals
 */
record Tone(int year, BigDecimal mean, BigDecimal min, BigDecimal max, int count) {

    /** The years with events, in their order; an event whose year of beginning is not certain is in none. */
    static List<Tone> of(List<Contact> contacts) {
        return contacts.stream()
                .filter(Tone::isDated)
                .collect(Collectors.groupingBy(
                        contact -> contact.startMin().getYear(),
                        TreeMap::new,
                        Collectors.mapping(
                                contact -> contact.type().goldstein(contact.tieChange()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(year -> of(year.getKey(), year.getValue()))
                .toList();
    }

    static boolean isDated(Contact contact) {
        return contact.startMin().getYear() == contact.startMax().getYear();
    }

    private static Tone of(int year, List<BigDecimal> scores) {
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tone(
                year,
                sum.divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64)
                        .setScale(2, RoundingMode.HALF_EVEN),
                scores.stream().min(Comparator.naturalOrder()).orElseThrow(),
                scores.stream().max(Comparator.naturalOrder()).orElseThrow(),
                scores.size());
    }
}
