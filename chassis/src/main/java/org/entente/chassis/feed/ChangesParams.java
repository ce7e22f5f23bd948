package org.entente.chassis.feed;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What can be asked of a service's changes. */
public class ChangesParams {

    @QueryParam("after")
    @Parameter(
            description = "The cursor that the last answer gave as `next`, or a snapshot as `Feed-Cursor`; `now` for"
                    + " the feed's end. Without it the feed begins with its epoch.")
    public String after;

    @QueryParam("type")
    @Parameter(
            description = "A type of record, such as `topic`, or of event, such as `org.entente.events.topic.updated`;"
                    + " several by commas or repeated.")
    public List<String> type;

    @QueryParam("subject")
    @Parameter(description = "A record, such as `topic/trade`; several by commas or repeated.")
    public List<String> subject;

    @QueryParam("changed")
    @Parameter(
            description = "A member that differs from the revision before; several by commas or repeated, of which one"
                    + " is enough. A deletion changes no member.")
    public List<String> changed;

    @QueryParam("pageSize")
    @Parameter(
            description = "The most changes in an answer; large ones make it shorter.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    public String pageSize;

    @QueryParam("wait")
    @Parameter(
            description = "How many seconds to wait for a change if there is none yet.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30", defaultValue = "0"))
    public String wait;
}
