package org.entente.parts;

/** A child did not start, did not become ready in time, or died before it was. */
public final class ChildFailure extends RuntimeException {
    private final String summary;

    ChildFailure(String summary, String detail) {
        super(summary + detail);
        this.summary = summary;
    }

    ChildFailure(String summary, Throwable cause) {
        super(summary, cause);
        this.summary = summary;
    }

    /** What happened, in one line; the message has the end of the child's log too. */
    public String summary() {
        return summary;
    }
}
