package org.entente.trade.ranking;

import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;
import org.entente.trade.reported.Asked;
import org.entente.trade.reported.Lookup;

/**
 * A ranking of like things.
 *
 * @param partner with whom; null where partners are ranked
 * @param commodity of what; null where commodities are ranked
 * @param level how many characters the ranked commodities have
 * @param top how many are listed
 */
record RankingQuestion(
        By by,
        String reporter,
        Direction direction,
        Period period,
        String partner,
        String commodity,
        int level,
        int top,
        Classification classification,
        String source,
        String currency) {

    private static final int TOP = 10;

    /** @throws InvalidRequest where it would mix unlike things */
    static RankingQuestion of(RankingFilter params) {
        Asked asked = new Asked("A ranking");
        asked.require("by", params.by, "rank by=partner or by=commodity");
        asked.require("direction", params.direction, Asked.ONE_DIRECTION);
        asked.require("period", params.period, "a year such as 2021 or a month such as 2021-03, and none is added");
        Classification classification = Params.word("classification", params.classification, Classification.class);
        By by = Params.word("by", params.by, By.class);
        String reporter = asked.reporter(params.reporter);
        refuse(by == By.PARTNER && params.partner != null, "partner", "series tells one partner's value");
        refuse(by == By.PARTNER && params.level != null, "level", "partners are ranked by one commodity");
        refuse(
                by == By.COMMODITY && !Asked.split(params.commodity).isEmpty(),
                "commodity",
                "level says which commodities are ranked, and TOTAL is never one of them");
        return new RankingQuestion(
                by,
                reporter,
                Params.word("direction", params.direction, Direction.class),
                TradeParams.period("period", params.period),
                by == By.PARTNER ? null : partner(asked, params.partner, reporter),
                by == By.PARTNER ? asked.commodity(params.commodity) : null,
                level(params.level, classification),
                size(params.top),
                classification,
                params.source,
                TradeParams.currency("currency", params.currency));
    }

    private static String partner(Asked asked, String text, String reporter) {
        return text == null ? Areas.WORLD : asked.partner(text, reporter);
    }

    private static void refuse(boolean refused, String name, String why) {
        if (refused) {
            throw InvalidRequest.parameter(name, "This ranking takes no " + name + ": " + why + ".");
        }
    }

    private static int level(String text, Classification classification) {
        if (text == null) {
            return (classification == null ? Classification.HS : classification).chapterLength();
        }
        if (!text.matches("[1-6]")) {
            throw InvalidRequest.parameter(
                    "level", "'" + text + "' is no level: it is how many characters the codes have, from 1 to 6.");
        }
        return Integer.parseInt(text);
    }

    private static int size(String text) {
        return Params.read("top", text == null ? String.valueOf(TOP) : text, RankingQuestion::count);
    }

    private static int count(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 1000) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not how many to list: it is a number from 1 to 1000.");
        }
        return Integer.parseInt(text);
    }

    /** What the reporter tells of a period. */
    Lookup told(Period of) {
        Lookup lookup = Lookup.of(
                        reporter, of.frequency(), direction, partner == null ? null : List.of(partner), commodity)
                .within(of, of)
                .told(classification, source, currency);
        return by == By.PARTNER ? lookup : lookup.byCommodity(level);
    }
}
