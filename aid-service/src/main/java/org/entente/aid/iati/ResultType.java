package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list ResultType: how far from the work itself a result lies. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum ResultType implements IatiCode {
    OUTPUT("1"),
    OUTCOME("2"),
    IMPACT("3"),
    OTHER("9");

    private final String code;

    ResultType(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static ResultType of(String text) {
        return IatiCode.read(ResultType.class, text);
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
