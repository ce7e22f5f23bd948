package org.entente.trade.ingest.tradhist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryScheme;
import org.entente.trade.area.AreaCode;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.ingest.Cells;
import org.entente.trade.ingest.Datasets;
import org.entente.trade.ingest.FlowNumbers;
import org.entente.trade.ingest.FlowRows;
import org.entente.trade.ingest.Memo;
import org.entente.trade.ingest.RejectedRow;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/**
 * Reads what a pair of countries traded in a year: one row of the file with up to two flows, for an empty cell is no flow,
 * and nought is one. The columns' titles say whose flows they are otherwise than the file means them: the reporter is the
 * country of origin. For Cambodia and the United States in 2014 imports are 1.73 thousand million pounds (2.85 in dollars)
 * and exports 0.22 (0.36), which is what the United States bought and sold, and not Cambodia. For China and the United
 * States in 2012 imports are 269 (427 in dollars) and exports 81 (129), where China reported exports of 352 thousand million
 * dollars to UN Comtrade; in 2014 they are 284 (467) and 94 (154), with 397 reported. The four countries of origin have each
 * other's rows with the two numbers exchanged.
 */
final class PairReading {

    private static final String UNKNOWN_CODE = "unknown-code";

    /** Codes of TRADHIST's own, beside ISO 3166-1: Romania's until 2002, and North Yemen's, which ISO has as YEM. */
    private static final Map<String, String> OWN = Map.of("ROM", "ROU", "YAR", "YEM");

    private final Datasets datasets;
    private final ImportSink sink;
    private final Memo<String, AreaCode> areas = new Memo<>(PairReading::area);

    PairReading(Datasets datasets, ImportSink sink) {
        this.datasets = datasets;
        this.sink = sink;
    }

    /**
     * Reads a row.
     *
     * @param place its number in the file, from 1
     * @param line where it begins, from 1
     */
    void read(Cells cells, long place, long line) {
        ImportRow row;
        try {
            row = row(cells, place, line);
        } catch (RejectedRow e) {
            sink.reject(e.rejection());
            return;
        }
        sink.row(row);
    }

    private ImportRow row(Cells cells, long place, long line) {
        AreaCode reporter = cells.read(Column.ORIGIN_COUNTRY_CODE, UNKNOWN_CODE, areas::get);
        AreaCode partner = cells.read(Column.DESTINATION_COUNTRY_CODE, UNKNOWN_CODE, areas::get);
        if (partner.equals(reporter)) {
            throw cells.rejected(
                    Column.DESTINATION_COUNTRY_CODE,
                    "partner-is-reporter",
                    partner + " is the country of origin too, and no partner of its own");
        }
        Period year = cells.read(Column.YEAR, "not-a-period", PairReading::year);
        List<FlowDraft> flows = new ArrayList<>();
        add(flows, Direction.IMPORT, partner, cells.readIfAny(Column.IMPORTS, "not-a-number", FlowNumbers::read));
        add(flows, Direction.EXPORT, partner, cells.readIfAny(Column.EXPORTS, "not-a-number", FlowNumbers::read));
        if (flows.isEmpty()) {
            throw cells.rejected(
                    Column.IMPORTS, "no-flow", "the row tells neither imports nor exports: write 0 for nought");
        }
        return FlowRows.row(place, line, datasets.of(reporter, year, Classification.NONE), flows);
    }

    private static void add(List<FlowDraft> flows, Direction direction, AreaCode partner, BigDecimal value) {
        if (value != null) {
            flows.add(
                    new FlowDraft(partner, null, direction, "TOTAL", null, null, value, null, null, null, null, null));
        }
    }

    private static AreaCode area(String code) {
        Country country = Countries.resolve(OWN.getOrDefault(code, code), CountryScheme.ISO);
        if (!OWN.containsKey(code) && !country.alpha3().equals(code)) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no code of TRADHIST's: it has ISO 3166-1 alpha-3, such as " + country.alpha3());
        }
        return new AreaCode(country.alpha3());
    }

    private static Period year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'" + text + "' is no year: it has four digits, such as 1870");
        }
        return Period.parse(text);
    }
}
