package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Another activity: IATI's element {@code related-activity}.
 *
 * @param ref its IATI identifier
 * @param type the code of the list RelatedActivityType (1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party)
 */
public record RelatedActivity(@NotBlank @Size(max = 500) String ref, @NotBlank @Size(max = 50) String type) {}
