package org.entente.chassis.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.Codes;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;

/**
 * An actor in a message. Reads every code of a country that {@link Countries#resolve(String)} takes and writes alpha-3;
 * other actors are organisations in capitals, such as {@code USAID}, and persons in lower case, such as {@code hun-sen}.
 *
 * @param value the actor's code
 */
@Schema(type = SchemaType.STRING, description = "An actor's code: KHM, ASEAN, hun-sen; WLD is the world.")
record PartyCode(@JsonValue String value) {

    private static final Pattern ORGANISATION = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");
    private static final Pattern PERSON = Pattern.compile("(?=.{2,100}$)(?=.*[a-z])" + Codes.SLUG);

    /** @throws IllegalArgumentException where it is no actor's code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PartyCode {
        value = resolve(value);
    }

    private static String resolve(String code) {
        if (code.indexOf(':') >= 0 || code.chars().allMatch(Character::isDigit)) {
            return Countries.resolve(code).alpha3();
        }
        return Countries.find(code).map(Country::alpha3).orElseGet(() -> {
            if (ORGANISATION.matcher(code).matches() || PERSON.matcher(code).matches()) {
                return code;
            }
            throw new IllegalArgumentException("'" + code
                    + "' is no actor's code: a country has its ISO code, such as KHM, an organisation capitals,"
                    + " such as ASEAN, a person lower-case words joined by hyphens, such as hun-sen");
        });
    }

    @Override
    public String toString() {
        return value;
    }
}
