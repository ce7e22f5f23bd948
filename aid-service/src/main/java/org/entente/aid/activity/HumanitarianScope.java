package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An emergency or appeal that an activity answers to: IATI's element {@code humanitarian-scope}.
 *
 * @param type the code of the list HumanitarianScopeType
 * @param vocabulary the code of the list HumanitarianScopeVocabulary
 * @param vocabularyUri where a vocabulary of the publisher's is described
 * @param code as the vocabulary writes it
 * @param narratives what it says, in each language
 */
public record HumanitarianScope(
        @NotBlank @Size(max = 50) String type,
        @NotBlank @Size(max = 50) String vocabulary,
        @Size(max = 2000) String vocabularyUri,
        @NotBlank @Size(max = 200) String code,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public HumanitarianScope {
        narratives = Absent.orNull(narratives);
    }
}
