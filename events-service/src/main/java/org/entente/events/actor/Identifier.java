package org.entente.events.actor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.reference.Countries;

/**
 * What an actor is called in a list of codes; {@code cowigo:4400} is the United Nations in that of the Correlates of War.
 *
 * @param scheme the list: {@code iso}, {@code m49}, {@code comtrade}, {@code cow}, {@code gw}, {@code fips} and {@code
 *     cameo} of countries, any other word of organisations and persons
 * @param value the code without the scheme
 */
@Schema(description = "A code of the actor in a list of codes. Written scheme:value it refers to the actor.")
public record Identifier(
        @NotNull @Pattern(
                        regexp = "[a-z][a-z0-9-]{1,29}",
                        message = "a scheme is 2 to 30 lower-case letters, digits and hyphens")
                String scheme,
        @NotNull @Pattern(
                        regexp = "[^\\s:]{1,100}",
                        message = "a value has 1 to 100 characters, without blanks and colons")
                String value) {

    /** The codes of a country, by the order of the schemes; of a state without ISO code those that it has. */
    static List<Identifier> of(String country) {
        return Countries.find(country)
                .map(found -> found.codes().entrySet().stream()
                        .flatMap(codes -> codes.getValue().stream()
                                .map(code -> new Identifier(codes.getKey().prefix(), code)))
                        .toList())
                .or(() -> States.find(country).map(States.State::identifiers))
                .orElse(List.of());
    }

    /** A text of the form {@code scheme:value}; null where it is none. */
    static Identifier parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? null : new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
