package org.entente.gateway.contract;

import java.util.List;

/** The services' documents do not make one contract; the message has every reason, each on its own line. */
final class MergeRefused extends RuntimeException {

    MergeRefused(String reason) {
        super(reason);
    }

    MergeRefused(List<String> reasons) {
        super(String.join("\n", reasons));
    }
}
