package org.entente.trade.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;

/**
 * An actor in a message. Countries come in every code that is accepted and go out as alpha-3; an organisation's code is
 * an upper-case word, a person's lower-case words joined by hyphens. That such an actor is known is not checked here:
 * the events service keeps them.
 *
 * @param value the actor's code
 */
@Schema(
        name = "ActorCode",
        description = "A country's alpha-3, an organisation's or a person's code.",
        type = SchemaType.STRING)
public record ActorCode(@JsonValue String value) {

    private static final Pattern OTHER = Pattern.compile("[A-Z][A-Z0-9-]{1,30}|[a-z0-9]+(-[a-z0-9]+)+");

    /** @throws IllegalArgumentException where the text is no actor's code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorCode {
        Optional<Country> country = Countries.find(value);
        if (country.isEmpty() && !OTHER.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is no actor: it is a country's code such as KHM, an organisation's such as EU, or a person's"
                    + " such as hun-sen.");
        }
        value = country.map(Country::alpha3).orElse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
