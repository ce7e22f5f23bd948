package org.entente.chassis.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The epochs of the feed. */
@Schema(description = "The epochs of the feed, the newest first.")
record EpochList(
        @Schema(description = "Why the relay waits for an operator; absent while it does not.") String halted,
        @Schema(description = "The last position that was given.") long position,
        @Schema(description = "The last position that Kafka has.") long published,
        List<EpochView> items) {}
