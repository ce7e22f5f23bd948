package org.entente.events.event;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be merged into an event.
 *
 * @param event the id of another record of the same happening; it redirects from then on
 * @param etag the ETag of the revision of it that was read: a merge needs it, as it needs If-Match for the one that stays
 */
@Schema(description = "What is to be merged into an event.")
record MergeDraft(@NotNull UUID event, String etag) {}
