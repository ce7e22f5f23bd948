package org.entente.events.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Codes;

/**
 * A topic as a client writes it.
 *
 * @param code its id: lower-case words joined by hyphens
 * @param name in English
 * @param broader the code of a wider topic that this one is part of, null without one
 * @param aliases other names
 */
@Schema(description = "A topic as a client writes it.")
public record TopicDraft(
        @NotNull @Pattern(regexp = Codes.SLUG, message = "a code is lower-case words joined by hyphens") @Size(max = 100) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String broader,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> aliases) {

    public TopicDraft {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
