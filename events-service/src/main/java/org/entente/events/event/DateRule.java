package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** How an import dated an event whose source states no date of its own. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum DateRule {
    /** The text names one full date and no other, and it lies in the year or years of the heading. */
    @JsonProperty("soleFullDate")
    SOLE_FULL_DATE,
    /** The year or years that the heading names. */
    @JsonProperty("headingYear")
    HEADING_YEAR
}
