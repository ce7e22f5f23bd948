package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.entente.aid.iati.RegionVocabulary;

/**
 * A region that an activity is for, beside its countries and not around them.
 *
 * @param code as the vocabulary writes it
 * @param vocabulary the number of IATI's code list, 1 (OECD DAC) if the client does not say
 * @param percentage its share of the activity, null where it is not told
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param narratives its name in each language
 */
public record RecipientRegion(
        @NotBlank @Size(max = 50) String code,
        RegionVocabulary vocabulary,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal percentage,
        @Size(max = 2000) String vocabularyUri,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {

    public RecipientRegion {
        vocabulary = vocabulary == null ? RegionVocabulary.DAC : vocabulary;
        narratives = Absent.orNull(narratives);
    }
}
