package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an activity's title and descriptions say in all languages, where {@code title} and {@code description} do not say it all.
 *
 * @param titles the title in each language; {@code title} is one of them
 * @param descriptions each description in each language; {@code description} is one of their texts
 */
public record Narratives(
        @Size(max = 100) List<@NotNull @Valid Narrative> titles,
        @Size(max = 100) List<@NotNull @Valid Description> descriptions) {
    public Narratives {
        titles = Absent.orNull(titles);
        descriptions = Absent.orNull(descriptions);
    }
}
