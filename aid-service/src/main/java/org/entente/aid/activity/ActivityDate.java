package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.ActivityDateType;

/**
 * A turn of an activity: its planned or actual start or end.
 *
 * @param type which turn
 * @param date the day
 * @param narratives what is said about it, in each language
 */
public record ActivityDate(
        @NotNull ActivityDateType type,
        @NotNull Day date,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {

    public ActivityDate {
        narratives = Absent.orNull(narratives);
    }
}
