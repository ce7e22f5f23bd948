package org.entente.trade.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.area.ComtradeArea;

/**
 * A code of a code list. What its list does not tell is absent.
 *
 * @param code as the list writes it
 * @param name the official English label; of the Harmonized System the newest one, or that of the revision asked for
 * @param abbreviation of a unit
 * @param commodity where a code of the Harmonized System stands
 * @param area what a reporter or partner is
 * @param source where its list is from, where it is asked for alone
 */
@Schema(name = "TradeCodeListEntry", description = "A code of a code list; what its list does not tell is absent.")
record CodeListEntry(
        String code, String name, String abbreviation, Commodity commodity, AreaOfTrade area, String source) {

    /**
     * Where a code of the Harmonized System stands.
     *
     * @param level 0 for the total, 1 for sections, else the digits of the code: 2 for chapters, 4 for headings
     * @param parent the code one level above; absent for the total
     * @param revisions that have the code, H0 (1988) to H6 (2022)
     * @param names its names by revision, the oldest first; absent where a revision was asked for
     */
    @Schema(name = "TradeCommodity")
    record Commodity(int level, String parent, List<String> revisions, List<Named> names) {

        /** What a revision that has the code calls it. */
        String name(String revision) {
            return names.stream()
                    .filter(named -> named.revisions().contains(revision))
                    .findFirst()
                    .orElseThrow()
                    .name();
        }
    }

    /** What some revisions call a code. */
    @Schema(name = "TradeCommodityName")
    record Named(List<String> revisions, String name) {}

    /**
     * What a reporter or partner is.
     *
     * @param code by which answers name it: alpha-3, or the code of an area
     * @param reports whether UN Comtrade has it as a reporter
     * @param since its first year, absent where none is told
     * @param until its last year, absent where it goes on
     */
    @Schema(name = "TradeListedArea")
    record AreaOfTrade(String code, ComtradeArea.Kind kind, boolean reports, Integer since, Integer until) {}

    static CodeListEntry of(ComtradeArea area) {
        return new CodeListEntry(
                area.code(),
                area.name(),
                null,
                null,
                new AreaOfTrade(area.area(), area.kind(), area.reports(), area.since(), area.until()),
                null);
    }

    /** With the name of a revision, which must be one of its own, and no others. */
    CodeListEntry in(String revision) {
        Commodity then = new Commodity(commodity.level(), commodity.parent(), commodity.revisions(), null);
        return new CodeListEntry(code, commodity.name(revision), abbreviation, then, area, source);
    }

    CodeListEntry from(String origin) {
        return new CodeListEntry(code, name, abbreviation, commodity, area, origin);
    }
}
