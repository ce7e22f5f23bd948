package org.entente.trade.flow;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.area.AreaCode;

/**
 * One flow of a dataset as a client writes it.
 *
 * @param partner whom the goods came from or went to; the world for all partners together
 * @param partner2 the second partner, such as the country of consignment; the world where rows are not told apart by it
 * @param commodity a code of the dataset's classification, or {@code TOTAL}
 * @param customsProcedure UN Comtrade's code; {@code C00} where rows are not told apart by it
 * @param modeOfTransport UN Comtrade's code; {@code 0} where rows are not told apart by it
 * @param value in the dataset's currency, in prices of the period
 * @param netWeightKg in kilograms
 * @param quantity in {@code quantityUnit}
 */
@Schema(name = "FlowDraft", description = "A flow as a client writes it.")
public record FlowDraft(
        @NotNull AreaCode partner,
        AreaCode partner2,
        @NotNull Direction direction,
        @NotNull @Pattern(regexp = FlowDraft.COMMODITY, message = "a commodity is a code such as 61, or TOTAL") String commodity,
        @Pattern(regexp = FlowDraft.PROCEDURE, message = "a customs procedure is a code such as C00") String customsProcedure,
        @Pattern(regexp = FlowDraft.MODE, message = "a mode of transport is a code such as 2100, or 0 for all") String modeOfTransport,
        @NotNull @PositiveOrZero @Digits(integer = FlowDraft.MOST_DIGITS, fraction = FlowDraft.MOST_DECIMALS) BigDecimal value,
        Valuation valuation,
        @PositiveOrZero @Digits(integer = FlowDraft.MOST_DIGITS, fraction = FlowDraft.MOST_DECIMALS) BigDecimal netWeightKg,
        @PositiveOrZero @Digits(integer = FlowDraft.MOST_DIGITS, fraction = FlowDraft.MOST_DECIMALS) BigDecimal quantity,
        @Size(max = 20) @Pattern(regexp = FlowDraft.UNIT, message = "a unit has no control characters") String quantityUnit,
        FlowFlags flags) {

    /** Of numbers, before and behind the decimal point. */
    public static final int MOST_DIGITS = 20;

    public static final int MOST_DECIMALS = 9;

    /** The forms of codes. */
    public static final String COMMODITY = "TOTAL|[0-9A-Z]{1,12}";

    public static final String PROCEDURE = "C[0-9]{2}";
    public static final String MODE = "0|[1-9][0-9]{3}";
    static final String UNIT = "\\P{Cc}*";

    static final String ALL_PROCEDURES = "C00";
    static final String ALL_MODES = "0";

    public FlowDraft {
        partner2 = partner2 == null ? AreaCode.WORLD : partner2;
        customsProcedure = customsProcedure == null ? ALL_PROCEDURES : customsProcedure;
        modeOfTransport = modeOfTransport == null ? ALL_MODES : modeOfTransport;
        valuation = valuation == null ? Valuation.UNSPECIFIED : valuation;
        flags = flags == null ? FlowFlags.NONE : flags;
    }

    /** What tells it from the dataset's other flows. */
    Key key() {
        return new Key(direction, commodity, partner, partner2, customsProcedure, modeOfTransport);
    }

    record Key(
            Direction direction,
            String commodity,
            AreaCode partner,
            AreaCode partner2,
            String customsProcedure,
            String modeOfTransport) {}
}
