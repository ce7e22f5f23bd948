package org.entente.aid.activity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.http.Check;

/**
 * What an activity is for.
 *
 * @param vocabulary the number of IATI's code list, 1 (DAC, five digits) if the client does not say
 * @param code as the vocabulary writes it; codes of the two DAC vocabularies must be known ones, withdrawn ones too
 * @param name as the source calls it, null where the code says it
 * @param percentage its share of the activity within its vocabulary, null where it is not told
 */
public record SectorShare(
        SectorVocabulary vocabulary,
        @NotBlank @Size(max = 50) String code,
        @Size(max = 300) String name,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal percentage) {

    public SectorShare {
        vocabulary = vocabulary == null ? SectorVocabulary.DAC_PURPOSE : vocabulary;
    }

    void check(Check check, String pointer) {
        if (ofTheDac()) {
            Rules.readable(check, pointer + "/code", () -> DacSectors.require(vocabulary, code));
        }
    }

    boolean ofTheDac() {
        return vocabulary == SectorVocabulary.DAC_PURPOSE || vocabulary == SectorVocabulary.DAC_CATEGORY;
    }
}
