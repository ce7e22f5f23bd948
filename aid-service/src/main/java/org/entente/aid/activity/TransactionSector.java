package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.chassis.http.Check;

/**
 * What a transaction is for: its element {@code sector} in IATI.
 *
 * @param vocabulary the number of IATI's code list, 1 (DAC, five digits) if the client does not say
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param code as the vocabulary writes it
 * @param narratives what it says, in each language
 * @param unlisted true where the code stands in no edition of its DAC list, as in an activity's sectors; null for all others
 */
public record TransactionSector(
        SectorVocabulary vocabulary,
        @Size(max = 2000) String vocabularyUri,
        @NotBlank @Size(max = 100) String code,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives,
        Boolean unlisted) {
    public TransactionSector {
        vocabulary = vocabulary == null ? SectorVocabulary.DAC_PURPOSE : vocabulary;
        narratives = Absent.orNull(narratives);
        unlisted = Boolean.TRUE.equals(unlisted) ? true : null;
    }

    void check(Check check, String pointer) {
        SectorShare.check(vocabulary, code, unlisted, check, pointer);
    }
}
