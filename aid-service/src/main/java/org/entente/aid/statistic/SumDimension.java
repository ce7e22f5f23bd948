package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sums can be asked by, with the columns that tell it. */
@Schema(name = "StatisticSumDimension")
enum SumDimension {
    @JsonProperty("recipient")
    RECIPIENT("s.recipient, s.recipient_name, s.recipient_code, s.id"),
    @JsonProperty("donor")
    DONOR("v.donor, v.donor_name, v.donor_code"),
    @JsonProperty("year")
    YEAR("v.year"),
    @JsonProperty("sector")
    SECTOR("v.sector");

    private final String columns;

    SumDimension(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
