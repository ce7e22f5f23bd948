package org.entente.chassis.ingest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.entente.chassis.http.Check;

/**
 * What a client wants of an import run.
 *
 * @param format the format's name
 * @param mode whether what the file no longer has stays
 * @param commit whether anything is published before all of the file was read
 * @param source the document that the file is, null where the file tells it itself
 * @param parameters what the format needs to know beside the file, such as {@code year}; empty without any
 * @param today when the run was asked for: the day that it was then where days begin first, so that what is later has
 *     happened nowhere. Whoever goes on with the run reads the file by the same day
 */
public record ImportRequest(
        String format, Mode mode, Commit commit, ImportSource source, Map<String, String> parameters, LocalDate today) {

    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /** What a client asks for now. */
    public ImportRequest(String format, Mode mode, Commit commit, ImportSource source, Map<String, String> parameters) {
        this(format, mode, commit, source, parameters, LocalDate.now(FIRST));
    }

    /** Rejects each parameter that the format does not know. */
    public void checkParameters(Check check, String... known) {
        for (String sent : parameters.keySet()) {
            check.that(
                    Arrays.asList(known).contains(sent),
                    "/parameters/" + sent,
                    "the format does not know this parameter; it knows "
                            + (known.length == 0 ? "none" : String.join(", ", known)));
        }
    }

    /** Rejects a run that does not say what document its file is, where the file does not either. */
    public void checkSource(Check check) {
        check.that(
                source != null,
                "/source",
                "the file does not tell what document it is: give its title, publisher and date");
    }
}
