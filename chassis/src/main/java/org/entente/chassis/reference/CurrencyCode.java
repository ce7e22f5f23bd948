package org.entente.chassis.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A currency in a message.
 *
 * @param value ISO 4217, three letters
 */
@Schema(type = SchemaType.STRING, description = "A currency of ISO 4217.")
public record CurrencyCode(@JsonValue String value) {

    /** @throws UnknownCode where there is no such currency */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CurrencyCode {
        value = Currencies.require(value).code();
    }

    /** What the code stands for. */
    public Currency currency() {
        return Currencies.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
