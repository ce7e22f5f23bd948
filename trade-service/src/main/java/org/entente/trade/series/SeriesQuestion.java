package org.entente.trade.series;

import java.util.List;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;
import org.entente.trade.reported.Asked;
import org.entente.trade.reported.Lookup;
import org.entente.trade.reported.Reported;

/**
 * One series, found to be one of like things.
 *
 * @param from null where the first value decides
 * @param to null where the last value decides
 * @param classification null for any
 * @param source null for any
 * @param currency null for any
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
        String source,
        String currency) {

    static SeriesQuestion of(SeriesFilter params) {
        Asked asked = new Asked("A series");
        asked.require("direction", params.direction, Asked.ONE_DIRECTION);
        String reporter = asked.reporter(params.reporter);
        String partner = asked.partner(params.partner, reporter);
        Frequency frequency = Asked.frequency(params.frequency);
        Period from = Asked.period("from", params.from, frequency);
        Period to = Asked.period("to", params.to, frequency);
        Asked.range(from, to);
        return new SeriesQuestion(
                reporter,
                partner,
                Params.word("direction", params.direction, Direction.class),
                asked.commodity(params.commodity),
                frequency,
                from,
                to,
                Params.word("classification", params.classification, Classification.class),
                params.source,
                TradeParams.currency("currency", params.currency));
    }

    /** What the reporter says of the partner and of the world, from a year before the range on. */
    Lookup values() {
        return lookup(reporter, direction, List.of(partner, Areas.WORLD)).told(classification, source, currency);
    }

    /** What the partner says of the same trade, from every source; null where it tells none of its own. */
    Lookup mirror() {
        return ofTheWorld() || mirrorDirection() == null
                ? null
                : lookup(partner, mirrorDirection(), List.of(reporter)).told(classification, null, currency);
    }

    private Lookup lookup(String teller, Direction way, List<String> partners) {
        return Lookup.of(teller, frequency, way, partners, commodity)
                .within(from == null ? null : from.yearBefore(), to);
    }

    boolean ofTheWorld() {
        return partner.equals(Areas.WORLD);
    }

    /** Whether a value's period is asked for; the year before the range is read too, for the first growth. */
    boolean isInRange(Reported value) {
        return from == null || value.period().compareTo(from) >= 0;
    }

    /** The direction in which the partner tells the same trade, null where it tells none of its own. */
    private Direction mirrorDirection() {
        return switch (direction) {
            case EXPORT -> Direction.IMPORT;
            case IMPORT -> Direction.EXPORT;
            case RE_EXPORT, RE_IMPORT -> null;
        };
    }
}
