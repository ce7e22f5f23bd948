package org.entente.events.ingest.cow;

import java.util.UUID;
import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.Mode;

/** What all formats of the project need of a run. */
final class CowRequests {

    private CowRequests() {}

    /**
     * Checks everything but the parameters' values.
     *
     * @param known the parameters that the format takes
     * @throws org.entente.chassis.http.InvalidRequest with all that is wrong
     */
    static void check(ImportRequest request, String... known) {
        Check check = new Check();
        request.checkSource(check);
        check.that(
                request.mode() == Mode.MERGE,
                "/mode",
                "an edition tells members anew, and what another one said stands beside it: use merge");
        request.checkParameters(check, known);
        check.throwIfAny();
    }

    /** The id that citations of the run's file have. */
    static UUID source(ImportRequest request) {
        return request.source().sourceId();
    }
}
