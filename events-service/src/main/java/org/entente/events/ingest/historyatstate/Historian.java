package org.entente.events.ingest.historyatstate;

import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;

/** The documents that the files are, as they are cited where the run names no other. */
final class Historian {

    private static final String PUBLISHER = "Office of the Historian, United States Department of State";
    private static final String SITE = "https://history.state.gov/";

    private Historian() {}

    static ImportSource document(ImportRequest request, String title, String path) {
        return request.source() != null ? request.source() : new ImportSource(title, PUBLISHER, null, SITE + path);
    }
}
