package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.ResultType;

/**
 * What an activity brought about.
 *
 * @param type how far from the work itself it lies
 * @param title in English
 * @param description null without one
 * @param indicators what it is measured by
 * @param aggregationStatus whether its values may be added up to a whole
 * @param titles the title in each language, where {@code title} does not say it all
 * @param descriptions the description in each language, where {@code description} does not say it all
 * @param documents where it is written
 * @param references what it is in frameworks of others
 * @param verbatim what its element in IATI holds beside
 */
public record Result(
        @NotNull ResultType type,
        @NotBlank @Size(max = 2000) String title,
        @Size(max = 20_000) String description,
        @Size(max = 2000) List<@NotNull @Valid Indicator> indicators,
        Boolean aggregationStatus,
        @Size(max = 100) List<@NotNull @Valid Narrative> titles,
        @Size(max = 100) List<@NotNull @Valid Narrative> descriptions,
        @Size(max = 1000) List<@NotNull @Valid DocumentLink> documents,
        @Size(max = 500) List<@NotNull @Valid ResultReference> references,
        @Size(max = 100) List<@NotNull @Valid Verbatim> verbatim) {

    public Result {
        indicators = Absent.orEmpty(indicators);
        titles = Absent.orNull(titles);
        descriptions = Absent.orNull(descriptions);
        documents = Absent.orNull(documents);
        references = Absent.orNull(references);
        verbatim = Absent.orNull(verbatim);
    }
}
