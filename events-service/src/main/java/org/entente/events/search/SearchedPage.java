package org.entente.events.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a page tells of a search, beside the records.
 *
 * @param matches with {@code q}: where the words stand, one entry for each record, in their order
 * @param complete with {@code sort=relevance}: whether all that matches is ranked, and not only the newest 10,000
 */
@Schema(description = "What a page tells of a search, beside the records.")
public record SearchedPage(List<FoundRecord> matches, Boolean complete) {}
