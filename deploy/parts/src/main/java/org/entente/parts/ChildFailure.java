package org.entente.parts;

/** A child did not start, did not become ready in time, or died before it was. */
public final class ChildFailure extends RuntimeException {
    ChildFailure(String message) {
        super(message);
    }

    ChildFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
