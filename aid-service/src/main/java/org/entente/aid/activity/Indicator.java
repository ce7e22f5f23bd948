package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.entente.aid.iati.IndicatorMeasure;

/**
 * What a result is measured by.
 *
 * @param title in English
 * @param measure what the values are, null where it is not told
 * @param baseline the value before
 * @param target the value aimed at
 * @param actual the value reached
 * @param description null without one
 * @param titles the title in each language, where {@code title} does not say it all
 * @param descriptions the description in each language, where {@code description} does not say it all
 * @param ascending whether more is better
 * @param aggregationStatus whether its values may be added up to a whole
 * @param documents where it is written
 * @param references what it is in frameworks of others
 * @param baselines values before, with their years and places
 * @param periods values aimed at and reached, with their times and places
 */
public record Indicator(
        @NotBlank @Size(max = 2000) String title,
        IndicatorMeasure measure,
        @Digits(integer = 18, fraction = 6) BigDecimal baseline,
        @Digits(integer = 18, fraction = 6) BigDecimal target,
        @Digits(integer = 18, fraction = 6) BigDecimal actual,
        @Size(max = 20_000) String description,
        @Size(max = 100) List<@NotNull @Valid Narrative> titles,
        @Size(max = 100) List<@NotNull @Valid Narrative> descriptions,
        Boolean ascending,
        Boolean aggregationStatus,
        @Size(max = 1000) List<@NotNull @Valid DocumentLink> documents,
        @Size(max = 500) List<@NotNull @Valid ResultReference> references,
        @Size(max = 500) List<@NotNull @Valid Baseline> baselines,
        @Size(max = 1000) List<@NotNull @Valid IndicatorPeriod> periods) {

    public Indicator {
        titles = Absent.orNull(titles);
        descriptions = Absent.orNull(descriptions);
        documents = Absent.orNull(documents);
        references = Absent.orNull(references);
        baselines = Absent.orNull(baselines);
        periods = Absent.orNull(periods);
    }
}
