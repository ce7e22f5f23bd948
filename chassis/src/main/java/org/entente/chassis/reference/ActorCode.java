package org.entente.chassis.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who gives or receives: a country (any code that the platform reads comes in, alpha-3 goes out), an organisation
 * ({@code USAID}) or a person ({@code hun-sen}). Actors are records of the events service, so only the form is checked.
 *
 * @param value the code as the platform writes it
 */
@Schema(type = SchemaType.STRING, description = "An actor's code: KHM, USAID, hun-sen.")
public record ActorCode(@JsonValue String value) {

    private static final Pattern ORGANISATION = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");
    private static final Pattern PERSON = Pattern.compile("(?=.{4,100}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException where the text is none of the three */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorCode {
        value = canonical(value);
    }

    private static String canonical(String text) {
        return Countries.find(text).map(country -> country.alpha3()).orElseGet(() -> {
            if (ORGANISATION.matcher(text).matches() || PERSON.matcher(text).matches()) {
                return text;
            }
            if (text.length() <= 3 || text.contains(":")) {
                return Countries.resolve(text).alpha3();
            }
            throw new IllegalArgumentException("'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    + "' is no code of an actor: a country's code such as KHM, an organisation's in upper case such as"
                    + " USAID, or a person's in lower case such as hun-sen");
        });
    }

    @Override
    public String toString() {
        return value;
    }
}
