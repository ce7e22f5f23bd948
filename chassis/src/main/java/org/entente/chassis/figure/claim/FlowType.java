package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** Which flow of aid an amount is; promised and paid money are never compared. */
@Schema(name = "FigureFlowType", extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum FlowType {
    /** Promised. */
    @JsonProperty("commitment")
    COMMITMENT,
    /** Paid. */
    @JsonProperty("disbursement")
    DISBURSEMENT,
    /** The document does not tell. */
    @JsonProperty("unspecified")
    UNSPECIFIED
}
