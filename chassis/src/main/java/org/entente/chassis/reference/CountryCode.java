package org.entente.chassis.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A country in a message: reads every code that {@link Countries#resolve(String)} takes, and writes alpha-3.
 *
 * @param value ISO 3166-1 alpha-3
 */
@Schema(
        type = SchemaType.STRING,
        description = "A country: written in any code that is accepted, read as ISO 3166-1 alpha-3.")
public record CountryCode(@JsonValue String value) {

    /** @throws UnknownCode where no country has the code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountryCode {
        value = Countries.resolve(value).alpha3();
    }

    /** The code of a country that is at hand. */
    public static CountryCode of(Country country) {
        return new CountryCode(country.alpha3());
    }

    /** What the code stands for. */
    public Country country() {
        return Countries.resolve(value, CountryScheme.ISO);
    }

    @Override
    public String toString() {
        return value;
    }
}
