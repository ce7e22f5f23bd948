package org.entente.chassis.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A country in a message: reads every code that {@link Countries#resolve(String)} takes, and writes alpha-3.
 *
 * @param value ISO 3166-1 alpha-3
 */
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
