package org.entente.chassis.change;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An epoch of the feed. */
@Schema(description = "An epoch of the feed: within one, positions have no gap.")
record EpochView(
        @Schema(description = "Counts up.") long epoch,
        @Schema(description = "Its changes have positions above this one; absent until it has begun.") Long base,
        @Schema(description = "Why it was begun.") String reason,
        @Schema(description = "Who asked for it.") String caller,
        Instant requestedAt,
        @Schema(description = "When the leader began it; absent until then.") Instant begunAt,
        @Schema(description = "When the whole state was told again; absent until then.") Instant republishedAt) {}
