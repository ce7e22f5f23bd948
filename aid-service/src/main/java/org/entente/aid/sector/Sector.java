package org.entente.aid.sector;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.entente.aid.iati.SectorVocabulary;

/**
 * A code of the DAC's classification.
 *
 * @param code five digits for a purpose, three for a category
 * @param name the official English label
 * @param vocabulary the number of its IATI vocabulary: 1 for purposes, 2 for categories
 * @param category the three digits of a purpose's category, null for a category itself
 * @param status {@code active} or {@code withdrawn}
 * @param withdrawnOn the day from which the code is not to be used any more, null for active ones
 */
public record Sector(
        String code,
        String name,
        SectorVocabulary vocabulary,
        String category,
        Status status,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate withdrawnOn) {

    /** Whether new data may use the code; old data keeps withdrawn ones. */
    public enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
