package org.entente.trade.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A country or area in a message: reads every code that {@link Areas#resolve} takes, and writes {@link Area#code()}.
 *
 * @param value the area's code
 */
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
