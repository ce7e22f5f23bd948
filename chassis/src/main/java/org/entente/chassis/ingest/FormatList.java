package org.entente.chassis.ingest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ImportFormatList", description = "The formats that a service can import.")
public record FormatList(List<Entry> items) {

    @Schema(name = "ImportFormat", description = "A format that a service can import.")
    public record Entry(@Schema(description = "As a run's `format` names it.") String name, String description) {}
}
