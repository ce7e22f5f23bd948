package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A place's code in a gazetteer: IATI's element {@code location-id}.
 *
 * @param vocabulary the code of the list GeographicVocabulary
 * @param code as the gazetteer writes it
 */
public record LocationId(@NotBlank @Size(max = 50) String vocabulary, @NotBlank @Size(max = 200) String code) {}
