package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** What a recipient is. Amounts of two kinds are never added: a total has the others in it. */
@Schema(
        name = "StatisticRecipientKind",
        extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum RecipientKind {
    /** A country or territory, former ones too. */
    @JsonProperty("country")
    COUNTRY,
    /** Several countries, beside what each of them got by itself. */
    @JsonProperty("region")
    REGION,
    /** Told of no country and no region. */
    @JsonProperty("unspecified")
    UNSPECIFIED,
    /** A sum of other recipients of the publication. */
    @JsonProperty("total")
    TOTAL
}
