package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who gave an identifier: IATI's element {@code owner-org}.
 *
 * @param ref its organisation identifier, null without one
 * @param narratives its name in each language
 */
public record OwnerOrg(@Size(max = 500) String ref, @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public OwnerOrg {
        narratives = Absent.orNull(narratives);
    }
}
