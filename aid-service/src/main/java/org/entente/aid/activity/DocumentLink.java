package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A document about an activity or a result: IATI's element {@code document-link}.
 *
 * @param url where it is
 * @param format its media type, such as {@code application/pdf}
 * @param titles its title in each language
 * @param descriptions what is in it, in each language
 * @param categories codes of the list DocumentCategory
 * @param languages the languages that it is written in
 * @param date when it was published, null where it is not told
 */
public record DocumentLink(
        @NotNull @Size(max = 4000) String url,
        @NotNull @Size(max = 200) String format,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Narrative> titles,
        @Size(max = 100) List<@NotNull @Valid Narrative> descriptions,
        @NotEmpty @Size(max = 100) List<@NotNull @Size(max = 50) String> categories,
        @Size(max = 100) List<@NotNull @Size(max = 50) String> languages,
        Day date) {
    public DocumentLink {
        descriptions = Absent.orNull(descriptions);
        languages = Absent.orNull(languages);
    }
}
