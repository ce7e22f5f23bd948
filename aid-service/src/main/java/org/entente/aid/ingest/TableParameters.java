package org.entente.aid.ingest;

import java.util.List;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.FieldError;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.Mode;

/** What all tables of statistics need of a run. */
public final class TableParameters {

    private TableParameters() {}

    /**
     * Checks everything but the parameters' values.
     *
     * @param known the parameters that the format takes
     * @throws InvalidRequest with all that is wrong
     */
    public static void check(ImportRequest request, String... known) {
        Check check = new Check();
        request.checkSource(check);
        check.that(
                request.mode() != Mode.REPLACE,
                "/mode",
                "a table tells some years of some recipients, and nothing tells which of the others it means to"
                        + " withdraw: use merge");
        request.checkParameters(check, known);
        check.throwIfAny();
    }

    /** Refuses a parameter's value. */
    public static InvalidRequest wrong(String parameter, String detail) {
        return InvalidRequest.body(List.of(FieldError.at("/parameters/" + parameter, detail)));
    }
}
