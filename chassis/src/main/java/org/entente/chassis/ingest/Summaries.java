package org.entente.chassis.ingest;

/** What came of a run, in words. */
final class Summaries {

    private static final String NOTHING = "Nothing was published, for the run is atomic.";
    private static final String KEPT = "What was committed before is kept.";

    /** Of a run that was to replace and could not, with a row that it could not tell from others. */
    static final String KEPT_FOR_REJECTED_ROWS =
            "All of the content was read. Nothing was removed, for a row was rejected, and what it tells of may be what"
                    + " seems to be missing.";

    private Summaries() {}

    static String completed(ImportRequest request) {
        return "All of the content was read"
                + (request.mode() == Mode.REPLACE ? ", and what it does not have any more was removed." : ".");
    }

    static String failed(ImportRequest request) {
        return "The run failed. " + (request.commit() == Commit.ATOMIC ? NOTHING : KEPT);
    }

    /** SQL for the summary of a row of {@code import_run} that is cancelled. */
    static String cancelled(String row) {
        return "'The run was cancelled. ' || case when " + row + ".request::json ->> 'commit' = 'atomic' then '"
                + NOTHING + "' else '" + KEPT + "' end";
    }
}
