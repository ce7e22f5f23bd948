package org.entente.chassis.figure;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What implied values are asked by. */
public class ImpliedFilter {

    @QueryParam("subject")
    @Parameter(description = "The actor whose measure it is.", required = true)
    public String subject;

    @QueryParam("counterpart")
    @Parameter(description = "The actor on the other side, `WLD` for the total; all without it.")
    public String counterpart;

    @QueryParam("measure")
    @Parameter(description = "One of this service's measures.", required = true)
    public String measure;

    @QueryParam("period")
    @Parameter(description = "Values of periods within this one (EDTF); all without it.")
    public String period;
}
