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

    @QueryParam("under")
    @Parameter(description = "Codes below this one at every level, such as 6101 and 610110 under 61.")
    public String under;
}
