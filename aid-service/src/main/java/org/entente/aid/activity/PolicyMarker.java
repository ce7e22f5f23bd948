package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A policy that an activity serves: IATI's element {@code policy-marker}.
 *
 * @param vocabulary the code of the list PolicyMarkerVocabulary, null for the OECD DAC's
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param code as the vocabulary writes it
 * @param significance the code of the list PolicySignificance
 * @param narratives what it says, in each language
 */
public record PolicyMarker(
        @Size(max = 50) String vocabulary,
        @Size(max = 2000) String vocabularyUri,
        @NotBlank @Size(max = 200) String code,
        @Size(max = 50) String significance,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public PolicyMarker {
        narratives = Absent.orNull(narratives);
    }
}
