package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.OrganisationRole;
import org.entente.aid.iati.OrganisationType;
import org.entente.chassis.reference.ActorCode;

/**
 * An organisation that takes part in an activity.
 *
 * @param role what it does
 * @param actor the country, organisation or person of the platform that it is, null where it is none
 * @param ref its organisation identifier, null without one
 * @param name as the source calls it
 * @param type what kind of body it is, null where it is not told
 * @param activityId the IATI identifier of its own activity that this one is a part or a whole of
 * @param crsChannelCode the code of the list CRSChannelCode
 * @param narratives its name in each language, where {@code name} does not say it all
 * @param unnamed true where the source gives no name, and {@code name} repeats the ref
 */
public record ParticipatingOrg(
        @NotNull OrganisationRole role,
        ActorCode actor,
        @Size(max = 500) String ref,
        @NotBlank @Size(max = 2000) String name,
        OrganisationType type,
        @Size(max = 500) String activityId,
        @Size(max = 50) String crsChannelCode,
        @Size(max = 100) List<@NotNull @Valid Narrative> narratives,
        Boolean unnamed) {

    public ParticipatingOrg {
        narratives = Absent.orNull(narratives);
    }
}
