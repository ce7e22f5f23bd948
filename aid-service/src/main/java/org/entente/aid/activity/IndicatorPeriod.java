package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an indicator was to be and was in a time: IATI's element {@code period}.
 *
 * @param start the first day
 * @param end the last day
 * @param targets what was aimed at
 * @param actuals what was reached
 */
public record IndicatorPeriod(
        @NotNull Day start,
        @NotNull Day end,
        @Size(max = 1000) List<@NotNull @Valid Measurement> targets,
        @Size(max = 1000) List<@NotNull @Valid Measurement> actuals) {
    public IndicatorPeriod {
        targets = Absent.orNull(targets);
        actuals = Absent.orNull(actuals);
    }
}
