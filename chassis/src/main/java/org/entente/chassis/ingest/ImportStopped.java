package org.entente.chassis.ingest;

/** Tells a format that is reading to let go: its run was cancelled, or another worker has it now. */
public final class ImportStopped extends RuntimeException {

    ImportStopped(String why) {
        super(why);
    }
}
