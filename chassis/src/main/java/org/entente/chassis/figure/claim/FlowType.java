package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which flow of aid an amount is; promised and paid money are never compared. */
@Schema(name = "FigureFlowType")
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
