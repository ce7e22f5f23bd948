package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A type of aid: IATI's elements {@code default-aid-type} and {@code aid-type}.
 *
 * @param vocabulary the code of the list AidTypeVocabulary, null for the OECD DAC's
 * @param code as the vocabulary writes it
 */
public record AidType(@Size(max = 50) String vocabulary, @NotBlank @Size(max = 200) String code) {}
