package org.entente.trade.ranking;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a ranking is asked by. */
public class RankingFilter {

    @QueryParam("by")
    @Parameter(description = "What is ranked: `partner` or `commodity`.", required = true)
    public String by;

    @QueryParam("reporter")
    @Parameter(description = "Whose statistics: a country's code, ISO, M49 or UN Comtrade's.", required = true)
    public String reporter;

    @QueryParam("direction")
    @Parameter(description = "`export`, `import`, `reExport` or `reImport`.", required = true)
    public String direction;

    @QueryParam("period")
    @Parameter(description = "A year (`2021`) or a month (`2021-03`).", required = true)
    public String period;

    @QueryParam("partner")
    @Parameter(description = "By commodity: with whom, `WLD` (default) for the row of the world.")
    public String partner;

    @QueryParam("commodity")
    @Parameter(description = "By partner: one code, or `TOTAL` (default).")
    public List<String> commodity;

    @QueryParam("level")
    @Parameter(
            description =
                    "By commodity: how many characters the codes have, in HS 2 (default) for chapters, 4 for headings,"
                            + " 6 for subheadings.")
    public String level;

    @QueryParam("top")
    @Parameter(description = "How many are listed: 1 to 1000, 10 without it.")
    public String top;

    @QueryParam("classification")
    @Parameter(description = "Needed where the period has values in several classifications.")
    public String classification;

    @QueryParam("source")
    @Parameter(description = "The source's name; needed where the period has values from several sources.")
    public String source;

    @QueryParam("currency")
    @Parameter(
            description =
                    "An ISO 4217 code; needed where there are values in several currencies, which are never added or compared.")
    public String currency;

    @QueryParam("explain")
    @Parameter(description = "`true` to tell the flows and the rule behind each number, of at most 200 rows.")
    public String explain;

    @QueryParam("asOf")
    @Parameter(
            description = "An instant, such as `2024-12-10T08:30:00Z`: the answer from what the feed had recorded by"
                    + " then. The header `Feed-Cursor` names the place in the feed.")
    public String asOf;
}
