package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list ActivityStatus: where an activity is in its life. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum ActivityStatus implements IatiCode {
    PIPELINE("1"),
    IMPLEMENTATION("2"),
    FINALISATION("3"),
    CLOSED("4"),
    CANCELLED("5"),
    SUSPENDED("6");

    private final String code;

    ActivityStatus(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static ActivityStatus of(String text) {
        return IatiCode.read(ActivityStatus.class, text);
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
