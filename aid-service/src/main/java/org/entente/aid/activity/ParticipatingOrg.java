package org.entente.aid.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
 */
public record ParticipatingOrg(
        @NotNull OrganisationRole role,
        ActorCode actor,
        @Size(max = 200) String ref,
        @NotBlank @Size(max = 300) String name,
        OrganisationType type) {}
