package org.entente.trade.series;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a series is asked by. */
public class SeriesFilter {

    @QueryParam("reporter")
    @Parameter(description = "Whose statistics: a country's code, ISO, M49 or UN Comtrade's.", required = true)
    public String reporter;

    @QueryParam("partner")
    @Parameter(description = "With whom: a country's code, `WLD` for the row of the world.", required = true)
    public String partner;

    @QueryParam("direction")
    @Parameter(description = "`export`, `import`, `reExport` or `reImport`.", required = true)
    public String direction;

    @QueryParam("commodity")
    @Parameter(description = "One code, or `TOTAL` (default).")
    public List<String> commodity;

    @QueryParam("frequency")
    @Parameter(description = "`A` for years (default), `M` for months.")
    public String frequency;

    @QueryParam("from")
    @Parameter(description = "The first period; without it the first one with a value.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "The last period; without it the last one with a value.")
    public String to;

    @QueryParam("classification")
    @Parameter(description = "Needed where the range has values in several classifications.")
    public String classification;

    @QueryParam("source")
    @Parameter(description = "The source's name; needed where a period has values from several sources.")
    public String source;

    @QueryParam("currency")
    @Parameter(
            description =
                    "An ISO 4217 code; needed where there are values in several currencies, which are never added or compared.")
    public String currency;

    @QueryParam("explain")
    @Parameter(description = "`true` to tell the flows and the rule behind each number, of at most 200 periods.")
    public String explain;

    @QueryParam("asOf")
    @Parameter(
            description = "An instant, such as `2024-12-10T08:30:00Z`: the answer from what the feed had recorded by"
                    + " then. The header `Feed-Cursor` names the place in the feed.")
    public String asOf;
}
