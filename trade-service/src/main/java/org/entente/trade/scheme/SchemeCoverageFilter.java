package org.entente.trade.scheme;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.codelist.HsCode;
import org.entente.trade.param.TradeParams;

/** What the coverage of goods is asked by. */
public class SchemeCoverageFilter {

    @QueryParam("beneficiary")
    @Parameter(required = true, description = "The country that the goods are from.")
    public String beneficiary;

    @QueryParam("commodity")
    @Parameter(required = true, description = "A chapter, heading or subheading of the Harmonized System: `64`.")
    public String commodity;

    @QueryParam("on")
    @Parameter(required = true, description = "A day, `YYYY-MM-DD`.")
    public String on;

    @QueryParam("covered")
    @Parameter(description = "`yes`, `partly`, `no` or `unknown`: only schemes of which this is so.")
    public String covered;

    /** The question with its parts read. */
    record Question(String beneficiary, String commodity, LocalDate on, Covered covered) {}

    Question question() {
        if (beneficiary == null || commodity == null || on == null) {
            throw InvalidRequest.parameter(
                    beneficiary == null ? "beneficiary" : commodity == null ? "commodity" : "on",
                    "Goods of a country are covered on a day: send beneficiary, commodity and on.");
        }
        return new Question(
                TradeParams.area("beneficiary", beneficiary),
                Params.read("commodity", commodity, HsCode::require),
                Params.day("on", on),
                Params.word("covered", covered, Covered.class));
    }
}
