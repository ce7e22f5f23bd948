package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list RegionVocabulary: whose list a region's code is from. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum RegionVocabulary implements IatiCode {
    DAC("1"),
    UN("2"),
    REPORTING_ORGANISATION("99");

    private final String code;

    RegionVocabulary(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static RegionVocabulary of(String text) {
        return IatiCode.read(RegionVocabulary.class, text);
    }

    @Override
    public String code() {
        return code;
    }

    /** Vocabularies go by their numbers, as publishers of the standard name them. */
    @JsonValue
    @Override
    public String word() {
        return code;
    }
}
