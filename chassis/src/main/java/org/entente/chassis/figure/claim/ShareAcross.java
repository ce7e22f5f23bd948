package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What a share's whole is the sum over. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum ShareAcross {
    /** All counterparts: the whole is the same measure with the world. */
    @JsonProperty("counterparts")
    COUNTERPARTS,
    /** All sectors: the whole is the same measure without a sector. */
    @JsonProperty("sectors")
    SECTORS,
    /** All commodities: the whole is the same measure without a commodity. */
    @JsonProperty("commodities")
    COMMODITIES
}
