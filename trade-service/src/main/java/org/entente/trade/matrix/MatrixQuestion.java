package org.entente.trade.matrix;

import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Area;
import org.entente.trade.area.Areas;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;
import org.entente.trade.reported.Asked;
import org.entente.trade.reported.Lookup;

/** A matrix of countries, none of which contains another. */
record MatrixQuestion(
        List<String> countries,
        Period period,
        String commodity,
        Classification classification,
        String source,
        String currency) {

    /** So many make 182 cells, which one answer can explain. */
    private static final int MOST = 14;

    /** @throws InvalidRequest where it would mix unlike things */
    static MatrixQuestion of(MatrixFilter params) {
        Asked asked = new Asked("A matrix");
        asked.require("period", params.period, "a year such as 2021 or a month such as 2021-03, and none is added");
        List<String> countries = Asked.split(params.countries).stream()
                .map(MatrixQuestion::country)
                .distinct()
                .toList();
        if (countries.size() < 2 || countries.size() > MOST) {
            throw InvalidRequest.parameter(
                    "countries",
                    "A matrix has from 2 to " + MOST + " different countries, and there are " + countries.size() + ".");
        }
        return new MatrixQuestion(
                countries,
                TradeParams.period("period", params.period),
                asked.commodity(params.commodity),
                Params.word("classification", params.classification, Classification.class),
                params.source,
                TradeParams.currency("currency", params.currency));
    }

    private static String country(String text) {
        String code = TradeParams.area("countries", text);
        Area area = Areas.resolve(code);
        if (area.kind() != Area.Kind.COUNTRY) {
            throw InvalidRequest.parameter(
                    "countries",
                    area.name() + " is no one country: its rows contain those of others, and the two never stand in one"
                            + " matrix. Name countries; series and balance take " + code + " as a partner.");
        }
        return code;
    }

    Lookup told() {
        return Lookup.among(countries, period.frequency(), commodity)
                .within(period, period)
                .told(classification, source, currency);
    }
}
