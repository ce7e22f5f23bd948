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
 */
public record Result(
        @NotNull ResultType type,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 4000) String description,
        @Size(max = 200) List<@NotNull @Valid Indicator> indicators) {

    public Result {
        indicators = Absent.orEmpty(indicators);
    }
}
