package org.entente.trade.ingest;

import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;
import org.entente.trade.dataset.DatasetDraft;

/**
 * The name of the source that a file's datasets belong to. It is the statistics' own, such as {@code UN Comtrade}, and not
 * the title of the file, for two extracts of one data set with flows of the same dataset complete or revise each other.
 * Who keeps a second edition of it apart, such as one of an earlier year, names it by the parameter {@code sourceName}.
 */
public final class SourceName {

    /** For the descriptions of formats. */
    public static final String DESCRIPTION =
            "sourceName keeps the datasets apart from those of other editions of the source.";

    /** The name of the parameter. */
    public static final String PARAMETER = "sourceName";

    private SourceName() {}

    /** Rejects a name that is blank. */
    public static void check(ImportRequest request, Check check) {
        String name = request.parameters().get(PARAMETER);
        check.that(
                name == null || !name.isBlank(),
                "/parameters/" + PARAMETER,
                "a source has a name: leave the parameter out for the usual one");
    }

    /**
     * The source of a run's datasets, with the address and date of its document if it has one.
     *
     * @param usual its name where the run gives no other
     */
    public static DatasetDraft.Source of(ImportRequest request, String usual) {
        ImportSource document = request.source();
        String name = request.parameters().getOrDefault(PARAMETER, usual);
        return document == null
                ? new DatasetDraft.Source(name, null, null)
                : new DatasetDraft.Source(name, document.url(), document.published());
    }
}
