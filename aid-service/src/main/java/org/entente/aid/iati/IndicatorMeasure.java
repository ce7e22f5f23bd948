package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list IndicatorMeasure: what an indicator's values are. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum IndicatorMeasure implements IatiCode {
    UNIT("1"),
    PERCENTAGE("2"),
    NOMINAL("3"),
    ORDINAL("4"),
    QUALITATIVE("5");

    private final String code;

    IndicatorMeasure(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static IndicatorMeasure of(String text) {
        return IatiCode.read(IndicatorMeasure.class, text);
    }

    @Override
    public String code() {
        return code;
    }

    @JsonValue
    @Override
    public String word() {
        return IatiCode.camelCase(name());
    }
}
