package org.entente.chassis.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes. A list's own filters are the fields of a subclass. */
public class ListParams {

    @QueryParam("pageSize")
    @Parameter(
            description = "Items on a page.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "50"))
    public String pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "The previous page's `nextPageToken`, with the same filters and order.")
    public String pageToken;

    @QueryParam("sort")
    @Parameter(
            description =
                    "A sort key, `-` before it for descending order; ties are broken by id in the same direction.")
    public String sort;

    @QueryParam("fields")
    @Parameter(description = "The members to return, separated by commas; all without it.")
    public String fields;

    @QueryParam("count")
    @Parameter(description = "Whether to count all that matches, as `total`.")
    public String count;
}
