package org.entente.aid.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<FieldError> errors = new ArrayList<>();
        if (request.source() == null) {
            errors.add(FieldError.at(
                    "/source", "the file does not tell what document it is: give its title, publisher and date"));
        }
        if (request.mode() == Mode.REPLACE) {
            errors.add(FieldError.at(
                    "/mode",
                    "a table tells some years of some recipients, and nothing tells which of the others it means to"
                            + " withdraw: use merge"));
        }
        for (String sent : request.parameters().keySet()) {
            if (!Arrays.asList(known).contains(sent)) {
                errors.add(FieldError.at(
                        "/parameters/" + sent,
                        "the format does not know this parameter; it knows " + String.join(", ", known)));
            }
        }
        if (!errors.isEmpty()) {
            throw InvalidRequest.body(errors);
        }
    }

    /** Refuses a parameter's value. */
    public static InvalidRequest wrong(String parameter, String detail) {
        return InvalidRequest.body(List.of(FieldError.at("/parameters/" + parameter, detail)));
    }
}
