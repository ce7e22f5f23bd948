package org.entente.events.ingest.cow;

import java.util.Arrays;
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
        check.that(
                request.source() != null,
                "/source",
                "the file does not tell what document it is: give its title, publisher and date");
        check.that(
                request.mode() == Mode.MERGE,
                "/mode",
                "an edition tells members anew, and what another one said stands beside it: use merge");
        request.parameters()
                .keySet()
                .forEach(name -> check.that(
                        Arrays.asList(known).contains(name),
                        "/parameters/" + name,
                        "the format does not know this parameter; it knows "
                                + (known.length == 0 ? "none" : String.join(", ", known))));
        check.throwIfAny();
    }

    /** The id that citations of the run's file have. */
    static UUID source(ImportRequest request) {
        return request.source().sourceId();
    }
}
