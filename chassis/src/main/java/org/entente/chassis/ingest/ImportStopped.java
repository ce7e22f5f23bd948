package org.entente.chassis.ingest;

/** Tells a format that is reading to let go: its run was cancelled, or another worker has it now. */
public final class ImportStopped extends RuntimeException {

    private ImportStopped(String why) {
        super(why);
    }

    static ImportStopped lost() {
        return new ImportStopped("the run was cancelled, or another worker has it now");
    }

    static ImportStopped ending() {
        return new ImportStopped("this process is about to end");
    }
}
