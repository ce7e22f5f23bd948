package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A text about an activity: IATI's element {@code description}.
 *
 * @param type the code of the list DescriptionType (1 general, 2 objectives, 3 target groups, 4 other), null where it is not told
 * @param narratives in each language
 */
public record Description(
        @Size(max = 50) String type, @NotEmpty @Size(max = 100) List<@NotNull @Valid Narrative> narratives) {}
