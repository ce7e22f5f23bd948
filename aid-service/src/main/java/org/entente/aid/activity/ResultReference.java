package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A result or indicator in a framework of others: IATI's element {@code reference}.
 *
 * @param vocabulary the code of the list ResultVocabulary or IndicatorVocabulary
 * @param code as the vocabulary writes it
 * @param uri where the vocabulary or the indicator is described ({@code vocabulary-uri}, {@code indicator-uri})
 */
public record ResultReference(
        @NotBlank @Size(max = 50) String vocabulary,
        @NotBlank @Size(max = 200) String code,
        @Size(max = 2000) String uri) {}
