package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A value aimed at or reached: IATI's elements {@code target} and {@code actual}.
 *
 * @param value as published: a number, or words for a qualitative measure; null where it is not told
 * @param locations refs of the activity's locations that it holds for
 * @param dimensions what part it holds for
 * @param comments in each language
 * @param documents where it is written
 */
public record Measurement(
        @Size(max = 2000) String value,
        @Size(max = 500) List<@NotNull @Size(max = 200) String> locations,
        @Size(max = 200) List<@NotNull @Valid Dimension> dimensions,
        @Size(max = 100) List<@NotNull @Valid Narrative> comments,
        @Size(max = 500) List<@NotNull @Valid DocumentLink> documents) {
    public Measurement {
        locations = Absent.orNull(locations);
        dimensions = Absent.orNull(dimensions);
        comments = Absent.orNull(comments);
        documents = Absent.orNull(documents);
    }
}
