package org.entente.trade.param;

import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.Currencies;
import org.entente.trade.area.Areas;

/** Query parameters that only trade has. Each method gives null for null, and refuses a wrong value with a 400. */
public final class TradeParams {

    private static final String COMMODITY = "[0-9A-Z]{1,12}";

    private TradeParams() {}

    /** The code of a country or area, from any code that trade data uses. */
    public static String area(String name, String text) {
        return Params.read(name, text, code -> Areas.resolve(code).code());
    }

    /** A year or a month. */
    public static Period period(String name, String text) {
        return Params.read(name, text, Period::parse);
    }

    /** A currency's ISO 4217 code. */
    public static String currency(String name, String text) {
        return Params.read(name, text, code -> Currencies.require(code).code());
    }

    /** A commodity's code, or {@code TOTAL}. */
    public static String commodity(String name, String text) {
        if (text != null && !text.matches(COMMODITY)) {
            throw InvalidRequest.parameter(
                    name,
                    "'" + text + "' is no commodity: it is one code of digits and capital letters, such as 61, or"
                            + " TOTAL.");
        }
        return text;
    }
}
