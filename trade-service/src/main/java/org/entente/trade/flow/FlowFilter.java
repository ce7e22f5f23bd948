package org.entente.trade.flow;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListParams;

/** What flows are asked by. */
public class FlowFilter extends ListParams {

    @QueryParam("dataset")
    @Parameter(description = "A dataset's id.")
    public String dataset;

    @QueryParam("changedSince")
    @Parameter(
            description =
                    "A revision of the dataset: only rows that were added, revised or removed since, each as it is now"
                            + " (removed rows as they were at that revision) with `change`, and revised rows with"
                            + " `before`.")
    public String changedSince;

    @QueryParam("reporter")
    @Parameter(description = "A country's code, ISO, M49 or UN Comtrade's.")
    public String reporter;

    @QueryParam("partner")
    @Parameter(description = "A country's code, `WLD` for the row of the world, or the code of an area.")
    public String partner;

    @QueryParam("direction")
    @Parameter(description = "`export`, `import`, `reExport` or `reImport`.")
    public String direction;

    @QueryParam("period")
    @Parameter(description = "A year (`2021`) or a month (`2021-03`).")
    public String period;

    @QueryParam("from")
    @Parameter(description = "A year or month: flows of periods that do not begin before it.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "A year or month: flows of periods that do not end after it.")
    public String to;

    @QueryParam("frequency")
    @Parameter(description = "`A` for years, `M` for months.")
    public String frequency;

    @QueryParam("classification")
    @Parameter(description = "Such as `H5`.")
    public String classification;

    @QueryParam("commodity")
    @Parameter(description = "Exactly this code, or `TOTAL`.")
    public String commodity;

    @QueryParam("children")
    @Parameter(description = "`true` for the commodity and every code below it, at every level.")
    public String children;

    @QueryParam("under")
    @Parameter(description = "Codes below this one at every level, such as 6101 and 610110 under 61.")
    public String under;

    @QueryParam("source")
    @Parameter(description = "The source's name.")
    public String source;

    @QueryParam("currency")
    @Parameter(description = "A currency's ISO 4217 code.")
    public String currency;

    @QueryParam("partnerKind")
    @Parameter(
            description =
                    "`country`, `world`, `group` or `unspecified` (areas not elsewhere specified): only rows of such"
                            + " partners.")
    public String partnerKind;

    @QueryParam("reported")
    @Parameter(description = "Whether the reporter told the value itself; rows that do not say match neither.")
    public String reported;

    @QueryParam("aggregate")
    @Parameter(description = "Whether the value is a sum of finer rows; rows that do not say match neither.")
    public String aggregate;

    @QueryParam("estimated")
    @Parameter(
            description = "Whether the quantity or the net weight is an estimate; rows that do not say match neither.")
    public String estimated;

    @QueryParam("asOf")
    @Parameter(
            description = "An instant, such as `2024-12-10T08:30:00Z`: the flows as the feed had recorded them by"
                    + " then. The header `Feed-Cursor` names the place in the feed.")
    public String asOf;
}
