package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/**
 * A flow as it is read. The database renders it; this is what it promises.
 *
 * @param change what happened to the row, in a delta alone
 * @param source the name of the dataset's source
 * @param currency of the value
 * @param sinceRevision the dataset's revision that wrote the row
 * @param before the numbers that a revised row had, in a delta alone
 */
@Schema(name = "Flow", description = "What a reporter says it traded with a partner in a period.")
record FlowView(
        Change change,
        UUID dataset,
        AreaCode reporter,
        Period period,
        Frequency frequency,
        Classification classification,
        String source,
        CurrencyCode currency,
        Direction direction,
        String commodity,
        AreaCode partner,
        PartnerKind partnerKind,
        AreaCode partner2,
        String customsProcedure,
        String modeOfTransport,
        @Schema(description = "In the currency, in prices of the period.") BigDecimal value,
        Valuation valuation,
        BigDecimal netWeightKg,
        BigDecimal quantity,
        String quantityUnit,
        FlowFlags flags,
        long sinceRevision,
        Numbers before) {

    @Schema(name = "FlowChange")
    enum Change {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("revised")
        REVISED,
        @JsonProperty("removed")
        REMOVED
    }

    @Schema(name = "FlowNumbers", description = "What a revision of a flow may change.")
    record Numbers(
            BigDecimal value,
            Valuation valuation,
            BigDecimal netWeightKg,
            BigDecimal quantity,
            String quantityUnit,
            FlowFlags flags) {}

    @Schema(name = "FlowPage")
    record Page(
            List<FlowView> items,
            @Schema(nullable = true, description = "For the next page; null on the last one.") String nextPageToken,
            @Schema(description = "All that matches, with `count=true` alone.") Long total) {}

    /** The names of the members, in their order. */
    static List<String> members() {
        return Stream.of(FlowView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
