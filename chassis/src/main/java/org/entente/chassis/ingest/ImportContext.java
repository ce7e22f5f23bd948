package org.entente.chassis.ingest;

import java.util.UUID;

/**
 * The run that rows are written for.
 *
 * @param run its id
 * @param request what was asked of it
 */
public record ImportContext(UUID run, ImportRequest request) {

    /** Who makes the changes, as the history of records names it. */
    public String who() {
        return "import:" + run;
    }
}
