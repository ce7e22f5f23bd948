package org.entente.aid.activity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A division that a place lies in: IATI's element {@code administrative}.
 *
 * @param vocabulary the code of the list GeographicVocabulary
 * @param level how far below the country, null where it is not told
 * @param code as the vocabulary writes it
 */
public record AdministrativeDivision(
        @NotBlank @Size(max = 50) String vocabulary, @Min(0) Integer level, @NotBlank @Size(max = 200) String code) {}
