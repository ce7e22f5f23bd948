package org.entente.trade.matrix;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a matrix is asked by. */
public class MatrixFilter {

    @QueryParam("countries")
    @Parameter(
            description = "2 to 14 countries, separated by commas: ISO, M49 or UN Comtrade's codes.",
            required = true)
    public List<String> countries;

    @QueryParam("period")
    @Parameter(description = "A year (`2021`) or a month (`2021-03`).", required = true)
    public String period;

    @QueryParam("commodity")
    @Parameter(description = "One code, or `TOTAL` (default).")
    public List<String> commodity;

    @QueryParam("classification")
    @Parameter(description = "Needed where a country has values in several classifications.")
    public String classification;

    @QueryParam("source")
    @Parameter(description = "The source's name; needed where a country has values from several sources.")
    public String source;

    @QueryParam("currency")
    @Parameter(
            description =
                    "An ISO 4217 code; needed where there are values in several currencies, which are never added or compared.")
    public String currency;

    @QueryParam("explain")
    @Parameter(description = "`true` to tell the flows and the rule behind each number.")
    public String explain;

    @QueryParam("asOf")
    @Parameter(
            description = "An instant, such as `2024-12-10T08:30:00Z`: the answer from what the feed had recorded by"
                    + " then. The header `Feed-Cursor` names the place in the feed.")
    public String asOf;
}
