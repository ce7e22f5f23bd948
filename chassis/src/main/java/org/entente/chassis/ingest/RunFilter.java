package org.entente.chassis.ingest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;

/** What import runs are asked by. */
public class RunFilter extends ListParams {

    @QueryParam("phase")
    @Parameter(schema = @Schema(implementation = Phase.class))
    public String phase;

    @QueryParam("format")
    @Parameter(description = "The name of one of the service's formats.")
    public String format;

    ListQuery query(ImportFormats formats) {
        Phase wanted = Params.word("phase", phase, Phase.class);
        if (format != null && formats.find(format).isEmpty()) {
            throw InvalidRequest.parameter("format", formats.unknown(format));
        }
        return new ListQuery("import_run r", ImportRun.VIEW, "r.id", "uuid")
                .whereGiven("r.phase = ?", wanted == null ? null : wanted.word())
                .whereGiven("r.format = ?", format);
    }
}
