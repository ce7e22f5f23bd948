package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What others call an activity or its publisher: IATI's element {@code other-identifier}.
 *
 * @param ref the identifier
 * @param type the code of the list OtherIdentifierType
 * @param ownerOrg who gave it, null where it is not told
 */
public record OtherIdentifier(
        @NotBlank @Size(max = 500) String ref, @NotBlank @Size(max = 50) String type, @Valid OwnerOrg ownerOrg) {}
