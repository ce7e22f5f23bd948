package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The value before: IATI's element {@code baseline}.
 *
 * @param year in which it was measured
 * @param date on which it was measured, null where it is not told
 * @param value as published: a number, or words for a qualitative measure; null where it is not told
 * @param locations refs of the activity's locations that it holds for
 * @param dimensions what part it holds for
 * @param comments in each language
 * @param documents where it is written
 */
public record Baseline(
        @NotNull @Min(1) @Max(9999) Integer year,
        Day date,
        @Size(max = 2000) String value,
        @Size(max = 500) List<@NotNull @Size(max = 200) String> locations,
        @Size(max = 200) List<@NotNull @Valid Dimension> dimensions,
        @Size(max = 100) List<@NotNull @Valid Narrative> comments,
        @Size(max = 500) List<@NotNull @Valid DocumentLink> documents) {
    public Baseline {
        locations = Absent.orNull(locations);
        dimensions = Absent.orNull(dimensions);
        comments = Absent.orNull(comments);
        documents = Absent.orNull(documents);
    }
}
