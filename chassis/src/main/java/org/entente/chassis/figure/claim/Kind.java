package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What a figure says of its measure. */
@Schema(name = "FigureKind", extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum Kind {
    /** How much it is. */
    @JsonProperty("level")
    LEVEL,
    /** By how many percent it differs from another period. */
    @JsonProperty("change")
    CHANGE,
    /** How many percent of a whole it is. */
    @JsonProperty("share")
    SHARE
}
