package org.entente.chassis.ingest;

/** The file cannot be read, or not on from some place; the run fails with this as its last rejection. */
public final class UnreadableContent extends RuntimeException {

    private final transient Rejection rejection;

    public UnreadableContent(Rejection rejection) {
        super(rejection.detail());
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
