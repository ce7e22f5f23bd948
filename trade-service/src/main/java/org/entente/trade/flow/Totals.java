package org.entente.trade.flow;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sums of a dataset's flows in one direction. The row of all commodities and the rows of chapters tell the same
 * trade twice, as do the row of the world and those of partners; all four stand apart.
 *
 * @param total of the commodity {@code TOTAL}
 * @param chapters of the classification's broadest codes
 */
@Schema(name = "FlowTotals", description = "Sums in one direction; none of the four is part of another sum.")
public record Totals(Direction direction, Side total, Side chapters) {

    /** One side alone. */
    static Totals of(Direction direction, boolean ofAllGoods, Side side) {
        return ofAllGoods ? new Totals(direction, side, Side.NOTHING) : new Totals(direction, Side.NOTHING, side);
    }

    /** With the side that this one lacks. */
    Totals with(Totals other) {
        return total == Side.NOTHING
                ? new Totals(direction, other.total, chapters)
                : new Totals(direction, total, other.chapters);
    }

    /**
     * Sums in the dataset's currency, of rows that are not told apart by second partner, procedure or transport.
     *
     * @param worldRow of the world as the partner, absent without such a row
     * @param partnerRows of all other partners but groups of countries, absent without such a row
     * @param partners how many partners that is
     */
    @Schema(name = "FlowTotalsSide")
    public record Side(BigDecimal worldRow, BigDecimal partnerRows, long partners) {

        static final Side NOTHING = new Side(null, null, 0);
    }
}
