package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list SectorVocabulary: whose classification a sector's code is from. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum SectorVocabulary implements IatiCode {
    DAC_PURPOSE("1"),
    DAC_CATEGORY("2"),
    COFOG("3"),
    NACE("4"),
    NTEE("5"),
    AID_DATA("6"),
    SDG_GOAL("7"),
    SDG_TARGET("8"),
    SDG_INDICATOR("9"),
    HUMANITARIAN_CLUSTER("10"),
    NAICS("11"),
    UN_SYSTEM_FUNCTION("12"),
    REPORTING_ORGANISATION_2("98"),
    REPORTING_ORGANISATION("99");

    private final String code;

    SectorVocabulary(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static SectorVocabulary of(String text) {
        return IatiCode.read(SectorVocabulary.class, text);
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
