package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list OrganisationRole: what an organisation does in an activity. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum OrganisationRole implements IatiCode {
    FUNDING("1"),
    ACCOUNTABLE("2"),
    EXTENDING("3"),
    IMPLEMENTING("4");

    private final String code;

    OrganisationRole(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static OrganisationRole of(String text) {
        return IatiCode.read(OrganisationRole.class, text);
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
