package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.OrganisationType;

/**
 * Who publishes an activity.
 *
 * @param ref its organisation identifier, such as {@code US-GOV-1}
 * @param name as it calls itself
 * @param type what kind of body it is, null where it is not told
 * @param secondaryReporter whether it publishes what others do, and they may publish it themselves
 * @param narratives its name in each language, where {@code name} does not say it all
 * @param unnamed true where the source gives no name, and {@code name} repeats the ref
 */
public record ReportingOrg(
        @NotBlank @Size(max = 200) String ref,
        @NotBlank @Size(max = 2000) String name,
        OrganisationType type,
        Boolean secondaryReporter,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives,
        Boolean unnamed) {

    public ReportingOrg {
        narratives = Absent.orNull(narratives);
    }
}
