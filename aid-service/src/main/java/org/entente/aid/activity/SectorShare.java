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
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param narratives what the source calls it in each language, where {@code name} does not say it all
 * @param unlisted true where the code stands in no edition of its DAC list: it is kept as the source has it, and is in no
 *     sum by sector; null for all others
 */
public record SectorShare(
        SectorVocabulary vocabulary,
        @NotBlank @Size(max = 100) String code,
        @Size(max = 2000) String name,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal percentage,
        @Size(max = 2000) String vocabularyUri,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives,
        Boolean unlisted) {

    public SectorShare {
        vocabulary = vocabulary == null ? SectorVocabulary.DAC_PURPOSE : vocabulary;
        narratives = Absent.orNull(narratives);
        unlisted = Boolean.TRUE.equals(unlisted) ? true : null;
    }

    void check(Check check, String pointer) {
        check(vocabulary, code, unlisted, check, pointer);
    }

    /** A code of the DAC's is listed, or else marked as one that is not. */
    static void check(SectorVocabulary vocabulary, String code, Boolean unlisted, Check check, String pointer) {
        if (unlisted != null) {
            check.that(
                    isDac(vocabulary) && !DacSectors.isListed(vocabulary, code),
                    pointer + "/unlisted",
                    "only a code of vocabulary 1 or 2 that is in no edition of the list is unlisted: leave the mark out");
        } else if (isDac(vocabulary)) {
            Rules.readable(check, pointer + "/code", () -> DacSectors.require(vocabulary, code));
        }
    }

    static boolean isDac(SectorVocabulary vocabulary) {
        return vocabulary == SectorVocabulary.DAC_PURPOSE || vocabulary == SectorVocabulary.DAC_CATEGORY;
    }
}
