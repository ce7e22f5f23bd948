package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list ActivityDateType: which turn of an activity a date is of. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum ActivityDateType implements IatiCode {
    PLANNED_START("1"),
    ACTUAL_START("2"),
    PLANNED_END("3"),
    ACTUAL_END("4");

    private final String code;

    ActivityDateType(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static ActivityDateType of(String text) {
        return IatiCode.read(ActivityDateType.class, text);
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
