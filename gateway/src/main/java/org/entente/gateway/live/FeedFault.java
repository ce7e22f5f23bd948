package org.entente.gateway.live;

import java.io.IOException;

/** An answer of a feed that is not a page. */
abstract sealed class FeedFault extends IOException {

    private FeedFault(String message) {
        super(message);
    }

    /** The service does not know the cursor any more, or never did (410). */
    static final class Expired extends FeedFault {
        private final String reason;

        Expired(String reason) {
            super("the cursor is gone: " + reason);
            this.reason = reason;
        }

        /** Why: {@code foreign-epoch}, {@code expired} or {@code beyond-the-end}. */
        String reason() {
            return reason;
        }
    }

    /** The service refuses the filter (400). */
    static final class FilterRefused extends FeedFault {
        private final String parameter;

        FilterRefused(String detail, String parameter) {
            super(detail);
            this.parameter = parameter;
        }

        /** The parameter that the service named, or null. */
        String parameter() {
            return parameter;
        }
    }

    /** The answer is longer than the gateway holds in memory. */
    static final class TooLarge extends FeedFault {
        TooLarge(long limit) {
            super("the answer is over " + limit + " bytes");
        }
    }

    /** Any other status. */
    static final class Unusable extends FeedFault {
        Unusable(int status) {
            super("the answer has the status " + status);
        }
    }
}
