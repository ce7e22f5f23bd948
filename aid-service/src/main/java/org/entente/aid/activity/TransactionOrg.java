package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.OrganisationType;

/**
 * Who gives or gets: IATI's elements {@code provider-org} and {@code receiver-org}.
 *
 * @param ref its organisation identifier, null without one
 * @param type what kind of body it is, null where it is not told
 * @param activityId the IATI identifier of its own activity that the money comes from or goes to
 * @param name as the source calls it, null where it does not
 * @param narratives its name in each language, where {@code name} does not say it all
 */
public record TransactionOrg(
        @Size(max = 500) String ref,
        OrganisationType type,
        @Size(max = 500) String activityId,
        @Size(max = 2000) String name,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {
    public TransactionOrg {
        narratives = Absent.orNull(narratives);
    }
}
