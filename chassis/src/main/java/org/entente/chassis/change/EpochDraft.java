package org.entente.chassis.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator writes to begin a new epoch.
 *
 * @param reason why, for those who read it later
 * @param evenIfNotHalted whether to begin one although the relay publishes; without it that is refused, for every reader
 *     of the feed has to start over
 */
@Schema(description = "What an operator writes to begin a new epoch.")
public record EpochDraft(
        @NotBlank @Size(max = 1000) @Schema(
                        description = "Why, for those who read it later.",
                        examples = "The database was restored from the backup of 3 May.")
                String reason,
        @Schema(
                        description =
                                "Whether to begin one although the relay publishes. Without it that is refused, for every reader of the feed has to start over.",
                        defaultValue = "false")
                Boolean evenIfNotHalted) {}
