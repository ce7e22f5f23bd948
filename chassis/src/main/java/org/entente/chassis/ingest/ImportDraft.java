package org.entente.chassis.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import run as a client asks for it.
 *
 * @param format the name of one of the service's formats
 * @param mode merge without it
 * @param commit atomic without it
 * @param source the document that the file is, null where the file tells it itself
 * @param parameters what the format needs to know beside the file; none without it
 */
@Schema(description = "An import run as a client asks for it; the content is sent afterwards.")
public record ImportDraft(
        @NotBlank @Size(max = 60) String format,
        Mode mode,
        Commit commit,
        @Valid ImportSource source,
        @Size(max = 20) Map<@Size(max = 60) String, @NotNull @Size(max = 200) String> parameters) {

    public ImportDraft {
        mode = mode == null ? Mode.MERGE : mode;
        commit = commit == null ? Commit.ATOMIC : commit;
        parameters = parameters == null ? Map.of() : parameters;
    }

    ImportRequest request() {
        return new ImportRequest(format, mode, commit, source, parameters);
    }
}
