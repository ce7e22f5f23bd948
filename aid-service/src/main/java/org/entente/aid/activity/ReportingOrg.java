package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.entente.aid.iati.OrganisationType;

/**
 * Who publishes an activity.
 *
 * @param ref its organisation identifier, such as {@code US-GOV-1}
 * @param name as it calls itself
 * @param type what kind of body it is, null where it is not told
 */
public record ReportingOrg(
        @NotBlank @Size(max = 200) String ref, @NotBlank @Size(max = 300) String name, OrganisationType type) {}
