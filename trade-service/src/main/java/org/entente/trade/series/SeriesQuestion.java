package org.entente.trade.series;

import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/**
 * One series, found to be one of like things.
 *
 * @param from null where the first value decides
 * @param to null where the last value decides
 * @param classification null for any
 * @param source null for any
 */
record SeriesQuestion(
        String reporter,
        String partner,
        Direction direction,
        String commodity,
        Frequency frequency,
        Period from,
        Period to,
        Classification classification,
        String source) {

    static final String TOTAL = "TOTAL";

    static SeriesQuestion of(SeriesFilter params) {
        require("reporter", params.reporter, "values of several reporters tell the same trade twice");
        require(
                "partner",
                params.partner,
                "the row of the world contains the partners' rows, and the two are never added: WLD asks for the"
                        + " world's");
        require("direction", params.direction, "exports and imports are not added, and re-exports are part of exports");
        String reporter = TradeParams.area("reporter", params.reporter);
        String partner = TradeParams.area("partner", params.partner);
        if (reporter.equals(partner)) {
            throw InvalidRequest.parameter("partner", reporter + " is the reporter, and no partner of its own.");
        }
        Frequency frequency = params.frequency == null
                ? Frequency.ANNUAL
                : Params.word("frequency", params.frequency, Frequency.class);
        Period from = period("from", params.from, frequency);
        Period to = period("to", params.to, frequency);
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw InvalidRequest.parameter("to", "The range ends in " + to + ", before it begins in " + from + ".");
        }
        return new SeriesQuestion(
                reporter,
                partner,
                Params.word("direction", params.direction, Direction.class),
                commodity(params.commodity),
                frequency,
                from,
                to,
                Params.word("classification", params.classification, Classification.class),
                params.source);
    }

    boolean ofTheWorld() {
        return partner.equals(Areas.WORLD);
    }

    /** Whether a value's period is asked for; the year before the range is read too, for the first growth. */
    boolean isInRange(Reported value) {
        return from == null || value.period().compareTo(from) >= 0;
    }

    /** The direction in which the partner tells the same trade, null where it tells none of its own. */
    Direction mirrorDirection() {
        return switch (direction) {
            case EXPORT -> Direction.IMPORT;
            case IMPORT -> Direction.EXPORT;
            case RE_EXPORT, RE_IMPORT -> null;
        };
    }

    private static void require(String name, String text, String why) {
        if (text == null) {
            throw InvalidRequest.parameter(name, "A series has one " + name + ": " + why + ".");
        }
    }

    private static Period period(String name, String text, Frequency frequency) {
        Period period = TradeParams.period(name, text);
        if (period != null && period.frequency() != frequency) {
            throw InvalidRequest.parameter(
                    name,
                    "'" + text + "' does not fit the frequency " + frequency.word()
                            + ": A has years such as 2021, M months such as 2021-03; the two are never added.");
        }
        return period;
    }

    private static String commodity(List<String> sent) {
        List<String> codes = sent == null
                ? List.of()
                : sent.stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .distinct()
                        .toList();
        if (codes.size() > 1) {
            throw InvalidRequest.parameter(
                    "commodity",
                    codes.contains(TOTAL)
                            ? "TOTAL contains every chapter, and is never added to one: ask for one of them."
                            : "A series has one commodity: a code may contain another one, and they are not added.");
        }
        return codes.isEmpty() ? TOTAL : TradeParams.commodity("commodity", codes.get(0));
    }
}
