package org.entente.trade.ingest.comtrade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.entente.chassis.ingest.Rejection;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowFlags;
import org.entente.trade.flow.Valuation;
import org.entente.trade.ingest.Cells;
import org.entente.trade.ingest.FlowNumbers;

/**
 * What a row says was traded. UN Comtrade writes a nought where it has no number: beside a value, a nought as the value
 * including or excluding freight, as net weight, or as quantity without a unit is not told. A quantity of nought in a unit
 * is one, for small amounts are rounded to it.
 *
 * @param value in United States dollars
 * @param netWeightKg in kilograms, null where it is not told
 * @param quantity in {@code unit}, null where it is not told
 * @param unit its abbreviation, null without one
 */
record Numbers(
        BigDecimal value,
        Valuation valuation,
        BigDecimal netWeightKg,
        BigDecimal quantity,
        String unit,
        FlowFlags flags) {

    private static final String NOT_A_NUMBER = "not-a-number";
    private static final String NOT_A_FLAG = "not-a-flag";
    private static final int QUANTITY_ESTIMATED = 2;
    private static final int NET_WEIGHT_ESTIMATED = 4;

    /** @param units finds the abbreviation of a unit's code */
    static Numbers of(Cells cells, Layout layout, Direction direction, Function<String, String> units) {
        BigDecimal value = cells.read(Column.VALUE, NOT_A_NUMBER, FlowNumbers::read);
        BigDecimal netWeight = beside(value, cells, Column.NET_WEIGHT);
        BigDecimal quantity = cells.readIfAny(Column.QUANTITY, NOT_A_NUMBER, FlowNumbers::read);
        String unit = layout.isUnit(cells.text(Column.UNIT)) ? cells.read(Column.UNIT, "unknown-code", units) : null;
        return new Numbers(
                value,
                valuation(value, cells, direction),
                netWeight,
                unit == null ? null : quantity,
                quantity == null ? null : unit,
                flags(cells));
    }

    /** That a quantity is left out, where the row has one without saying of what. */
    Optional<Rejection> leftOut(Cells cells) {
        if (unit != null || quantity != null) {
            return Optional.empty();
        }
        BigDecimal told = cells.readIfAny(Column.QUANTITY, NOT_A_NUMBER, FlowNumbers::read);
        return told == null || told.signum() == 0
                ? Optional.empty()
                : Optional.of(cells.rejection(
                        Column.QUANTITY,
                        false,
                        "quantity-without-unit",
                        "the row has a quantity and no unit of it: the flow is taken without"));
    }

    /** A number beside the value, null where it is not told. */
    private static BigDecimal beside(BigDecimal value, Cells cells, Column column) {
        BigDecimal number = cells.readIfAny(column, NOT_A_NUMBER, FlowNumbers::read);
        return number != null && number.signum() == 0 && value.signum() > 0 ? null : number;
    }

    /** By which of the two values it equals; where they are alike, as the direction is usually valued. */
    private static Valuation valuation(BigDecimal value, Cells cells, Direction direction) {
        boolean cif = equal(value, beside(value, cells, Column.CIF_VALUE));
        boolean fob = equal(value, beside(value, cells, Column.FOB_VALUE));
        if (cif && fob) {
            return direction == Direction.IMPORT || direction == Direction.RE_IMPORT ? Valuation.CIF : Valuation.FOB;
        }
        return cif ? Valuation.CIF : fob ? Valuation.FOB : Valuation.UNSPECIFIED;
    }

    private static boolean equal(BigDecimal value, BigDecimal other) {
        return other != null && value.compareTo(other) == 0;
    }

    private static FlowFlags flags(Cells cells) {
        Integer estimation = cells.readIfAny(Column.ESTIMATION, NOT_A_FLAG, Words::estimation);
        return new FlowFlags(
                cells.readIfAny(Column.REPORTED, NOT_A_FLAG, Words::flag),
                cells.readIfAny(Column.AGGREGATE, NOT_A_FLAG, Words::flag),
                estimation == null
                        ? cells.readIfAny(Column.QUANTITY_ESTIMATED, NOT_A_FLAG, Words::flag)
                        : Boolean.valueOf((estimation & QUANTITY_ESTIMATED) != 0),
                estimation == null
                        ? cells.readIfAny(Column.NET_WEIGHT_ESTIMATED, NOT_A_FLAG, Words::flag)
                        : Boolean.valueOf((estimation & NET_WEIGHT_ESTIMATED) != 0));
    }
}
