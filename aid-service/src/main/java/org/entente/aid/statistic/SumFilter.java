package org.entente.aid.statistic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What sums of statistics are asked by. */
public class SumFilter {

    @QueryParam("publication")
    @Parameter(description = "`us-foreign-assistance` or `oecd-crs`.", required = true)
    public String publication;

    @QueryParam("measure")
    @Parameter(
            description = "One transaction type, as the publication calls it, such as `Obligations`.",
            required = true)
    public String measure;

    @QueryParam("by")
    @Parameter(
            description = "What there is a sum for: `recipient` (default), `donor`, `year`, `sector`, separated by"
                    + " commas. Kinds of recipients always stay apart.")
    public String by;

    @QueryParam("prices")
    @Parameter(description = "`current` (default) or `constant`.")
    public String prices;

    @QueryParam("years")
    @Parameter(description = "`fiscal` or `calendar`: as the publication counts them, which is the default.")
    public String years;

    @QueryParam("recipient")
    @Parameter(description = "The country that got it.")
    public String recipient;

    @QueryParam("kind")
    @Parameter(description = "What the recipient is: `country`, `region`, `unspecified` or `total`.")
    public String kind;

    @QueryParam("donor")
    @Parameter(description = "Who gave: a code of an actor.")
    public String donor;

    @QueryParam("donorCode")
    @Parameter(description = "Who gave: the publication's own code.")
    public String donorCode;

    @QueryParam("sector")
    @Parameter(description = "A DAC purpose, a category with its purposes, or a heading.")
    public String sector;

    @QueryParam("from")
    @Parameter(description = "The first year, as the publication writes it, such as `1976tq`.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "The last year, as the publication writes it.")
    public String to;

    @QueryParam("explain")
    @Parameter(description = "Whether each sum names the values that it was added up from, at most 100 of them.")
    public String explain;
}
