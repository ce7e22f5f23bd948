package org.entente.aid.activity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.entente.aid.iati.RegionVocabulary;

/**
 * A region that an activity is for, beside its countries and not around them.
 *
 * @param code as the vocabulary writes it
 * @param vocabulary the number of IATI's code list, 1 (OECD DAC) if the client does not say
 * @param percentage its share of the activity, null where it is not told
 */
public record RecipientRegion(
        @NotBlank @Size(max = 50) String code,
        RegionVocabulary vocabulary,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal percentage) {

    public RecipientRegion {
        vocabulary = vocabulary == null ? RegionVocabulary.DAC : vocabulary;
    }
}
