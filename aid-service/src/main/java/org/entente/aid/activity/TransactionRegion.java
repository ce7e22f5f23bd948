package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.RegionVocabulary;

/**
 * The region that a transaction is for: its element {@code recipient-region} in IATI.
 *
 * @param code as the vocabulary writes it
 * @param vocabulary the number of IATI's code list, 1 (OECD DAC) if the client does not say
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param narratives its name in each language
 */
public record TransactionRegion(
        @NotBlank @Size(max = 50) String code,
        RegionVocabulary vocabulary,
        @Size(max = 2000) String vocabularyUri,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public TransactionRegion {
        vocabulary = vocabulary == null ? RegionVocabulary.DAC : vocabulary;
        narratives = Absent.orNull(narratives);
    }
}
