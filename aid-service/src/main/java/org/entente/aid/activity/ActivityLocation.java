package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A place where an activity goes on: IATI's element {@code location}.
 *
 * @param ref by which results refer to it
 * @param reach the code of the list GeographicLocationReach
 * @param ids its codes in gazetteers
 * @param names its name in each language
 * @param descriptions what the place is, in each language
 * @param activityDescriptions what is done there, in each language
 * @param administrative the administrative divisions that it lies in
 * @param point its coordinates
 * @param exactness the code of the list GeographicExactness
 * @param locationClass the code of the list GeographicLocationClass
 * @param featureDesignation the code of the list LocationType
 * @param verbatim what it holds beside
 */
public record ActivityLocation(
        @Size(max = 200) String ref,
        @Size(max = 50) String reach,
        @Size(max = 50) List<@NotNull @Valid LocationId> ids,
        @Size(max = 100) List<@NotNull @Valid Narrative> names,
        @Size(max = 100) List<@NotNull @Valid Narrative> descriptions,
        @Size(max = 100) List<@NotNull @Valid Narrative> activityDescriptions,
        @Size(max = 100) List<@NotNull @Valid AdministrativeDivision> administrative,
        @Valid LocationPoint point,
        @Size(max = 50) String exactness,
        @Size(max = 50) String locationClass,
        @Size(max = 50) String featureDesignation,
        @Size(max = 100) List<@NotNull @Valid Verbatim> verbatim) {
    public ActivityLocation {
        ids = Absent.orNull(ids);
        names = Absent.orNull(names);
        descriptions = Absent.orNull(descriptions);
        activityDescriptions = Absent.orNull(activityDescriptions);
        administrative = Absent.orNull(administrative);
        verbatim = Absent.orNull(verbatim);
    }
}
