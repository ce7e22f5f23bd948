package org.entente.aid.reference;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.entente.aid.sector.Sector;

/**
 * A code of a code list.
 *
 * @param code as the list writes it
 * @param name the official English label
 * @param category the code of its category, where its list has categories
 * @param country ISO 3166-1 alpha-3, for codes of the list Country that the platform has a country for
 * @param status {@code active}, or {@code withdrawn}: accepted in data, for what was coded by it remains true
 * @param withdrawnOn the day from which it is not to be used any more; null for active codes and where no day is told
 */
public record CodeListEntry(
        String code,
        String name,
        String category,
        String country,
        Sector.Status status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate withdrawnOn) {

    /** Whether data may have the code but new data should not. */
    public boolean withdrawn() {
        return status == Sector.Status.WITHDRAWN;
    }
}
