package org.entente.trade.balance;

import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;
import org.entente.trade.reported.Asked;
import org.entente.trade.reported.Lookup;

/**
 * A balance of one reporter with one partner.
 *
 * @param from null where the first value decides
 * @param to null where the last value decides
 */
record BalanceQuestion(
        String reporter,
        String partner,
        String commodity,
        Frequency frequency,
        Period from,
        Period to,
        Classification classification,
        String source,
        String currency) {

    /** @throws InvalidRequest where it would mix unlike things */
    static BalanceQuestion of(BalanceFilter params) {
        Asked asked = new Asked("A balance");
        String reporter = asked.reporter(params.reporter);
        Frequency frequency = Asked.frequency(params.frequency);
        Period from = Asked.period("from", params.from, frequency);
        Period to = Asked.period("to", params.to, frequency);
        Asked.range(from, to);
        return new BalanceQuestion(
                reporter,
                asked.partner(params.partner, reporter),
                asked.commodity(params.commodity),
                frequency,
                from,
                to,
                Params.word("classification", params.classification, Classification.class),
                params.source,
                TradeParams.currency("currency", params.currency));
    }

    /** The reporter's exports and imports, and if there is a mirror the partner's imports and exports. */
    List<Lookup> lookups() {
        List<Lookup> own = List.of(told(Direction.EXPORT), told(Direction.IMPORT));
        return hasMirror() ? List.of(own.get(0), own.get(1), mirror(Direction.IMPORT), mirror(Direction.EXPORT)) : own;
    }

    /** What the reporter says of one direction. */
    private Lookup told(Direction direction) {
        return Lookup.of(reporter, frequency, direction, List.of(partner), commodity)
                .within(from, to)
                .told(classification, source, currency);
    }

    /** What the partner says of one direction, seen from the partner. */
    private Lookup mirror(Direction direction) {
        return Lookup.of(partner, frequency, direction, List.of(reporter), commodity)
                .within(from, to)
                .told(classification, null, currency);
    }

    /** The world and groups that report nothing have no side of their own. */
    boolean hasMirror() {
        return !partner.equals(Areas.WORLD) && Areas.resolve(partner).canReport();
    }
}
