package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A classification that is neither a sector nor a policy marker: IATI's element {@code tag}.
 *
 * @param vocabulary the code of the list TagVocabulary
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param code as the vocabulary writes it
 * @param narratives what it says, in each language
 */
public record Tag(
        @NotBlank @Size(max = 50) String vocabulary,
        @Size(max = 2000) String vocabularyUri,
        @NotBlank @Size(max = 200) String code,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public Tag {
        narratives = Absent.orNull(narratives);
    }
}
