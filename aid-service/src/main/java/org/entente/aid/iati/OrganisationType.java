package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list OrganisationType: what kind of body an organisation is. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum OrganisationType implements IatiCode {
    GOVERNMENT("10"),
    LOCAL_GOVERNMENT("11"),
    OTHER_PUBLIC_SECTOR("15"),
    INTERNATIONAL_NGO("21"),
    NATIONAL_NGO("22"),
    REGIONAL_NGO("23"),
    PARTNER_COUNTRY_NGO("24"),
    PUBLIC_PRIVATE_PARTNERSHIP("30"),
    MULTILATERAL("40"),
    FOUNDATION("60"),
    PRIVATE_SECTOR("70"),
    PRIVATE_SECTOR_IN_PROVIDER_COUNTRY("71"),
    PRIVATE_SECTOR_IN_RECIPIENT_COUNTRY("72"),
    PRIVATE_SECTOR_IN_THIRD_COUNTRY("73"),
    ACADEMIC("80"),
    OTHER("90");

    private final String code;

    OrganisationType(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static OrganisationType of(String text) {
        return IatiCode.read(OrganisationType.class, text);
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
