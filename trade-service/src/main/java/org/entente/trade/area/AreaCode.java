package org.entente.trade.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A country or area in a message: reads every code that {@link Areas#resolve} takes, and writes {@link Area#code()}.
 *
 * @param value the area's code
 */
@Schema(
        name = "AreaCode",
        description = "A country's alpha-3, WLD for the world, or an area's code; every accepted code comes in.",
        type = SchemaType.STRING)
public record AreaCode(@JsonValue String value) {

    public static final AreaCode WORLD = new AreaCode(Areas.WORLD);

    /** @throws org.entente.chassis.reference.UnknownCode where nothing has the code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaCode {
        value = Areas.resolve(value).code();
    }

    /** What the code stands for. */
    public Area area() {
        return Areas.resolve(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
