package org.entente.trade.ingest.comtrade;

import java.util.Optional;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.trade.area.AreaCode;
import org.entente.trade.codelist.ComtradeCodes;
import org.entente.trade.codelist.HsCode;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.ingest.Cells;
import org.entente.trade.ingest.Datasets;
import org.entente.trade.ingest.FlowRows;
import org.entente.trade.ingest.Memo;
import org.entente.trade.ingest.RejectedRow;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/** Reads one row after the other, and hands each on as a flow or rejects it for the first thing that is wrong. */
final class FlowReading {

    private static final String UNKNOWN_CODE = "unknown-code";

    private final Layout layout;
    private final Datasets datasets;
    private final ImportSink sink;
    private final Memo<String, AreaCode> reporters = new Memo<>(code -> new AreaCode(ComtradeCodes.reporter(code)));
    private final Memo<String, AreaCode> partners = new Memo<>(code -> new AreaCode(ComtradeCodes.partner(code)));
    private final Memo<String, String> letters = new Memo<>(AreaLetters::area);
    private final Memo<String, Period> periods = new Memo<>(Words::period);
    private final Memo<String, Classification> classifications = new Memo<>(Words::classification);
    private final Memo<String, String> procedures = new Memo<>(ComtradeCodes::customsProcedure);
    private final Memo<String, String> modes = new Memo<>(ComtradeCodes::modeOfTransport);
    private final Memo<String, String> units = new Memo<>(ComtradeCodes::unit);
    private final Memo<Commodity, Optional<String>> faults = new Memo<>(Commodity::fault);

    FlowReading(Layout layout, Datasets datasets, ImportSink sink) {
        this.layout = layout;
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
        Period period = cells.read(Column.PERIOD, "not-a-period", periods::get);
        if (layout == Layout.API) {
            cells.read(Column.TYPE, "not-goods", Words::goods);
            cells.read(Column.FREQUENCY, "not-a-period", frequency -> Words.frequency(frequency, period));
        }
        AreaCode reporter = area(cells, Column.REPORTER, reporters, Column.REPORTER_ISO);
        Classification classification = cells.read(Column.CLASSIFICATION, UNKNOWN_CODE, classifications::get);
        Direction direction = cells.read(Column.FLOW, "unknown-flow", layout::direction);
        AreaCode partner = area(cells, Column.PARTNER, partners, Column.PARTNER_ISO);
        // Goods that come home are named by the country that they are from, which is the reporter itself.
        if (partner.equals(reporter) && direction != Direction.RE_IMPORT) {
            throw cells.rejected(
                    Column.PARTNER,
                    "partner-is-reporter",
                    partner + " is the reporter, and a partner of its own in re-imports alone");
        }
        AreaCode partner2 = cells.text(Column.PARTNER2).isEmpty()
                ? null
                : area(cells, Column.PARTNER2, partners, Column.PARTNER2_ISO);
        String commodity = commodity(cells, classification);
        String procedure = cells.readIfAny(Column.CUSTOMS_PROCEDURE, UNKNOWN_CODE, procedures::get);
        String mode = cells.readIfAny(Column.MODE_OF_TRANSPORT, UNKNOWN_CODE, modes::get);
        Numbers numbers = Numbers.of(cells, layout, direction, units::get);
        numbers.leftOut(cells).ifPresent(sink::reject);
        FlowDraft flow = new FlowDraft(
                partner,
                partner2,
                direction,
                commodity,
                procedure,
                mode,
                numbers.value(),
                numbers.valuation(),
                numbers.netWeightKg(),
                numbers.quantity(),
                numbers.unit(),
                numbers.flags());
        return FlowRows.row(place, line, datasets.of(reporter, period, classification), flow);
    }

    /** By its number; the letters beside it are there to show a number that was meant otherwise. */
    private AreaCode area(Cells cells, Column number, Memo<String, AreaCode> areas, Column iso) {
        AreaCode area = cells.read(number, UNKNOWN_CODE, areas::get);
        String named = letters.get(cells.text(iso));
        if (!named.isEmpty() && !named.equals(area.value())) {
            throw cells.rejected(
                    iso,
                    "codes-differ",
                    "the number " + cells.text(number) + " is " + area + ", and these letters are " + named
                            + ": one of them is wrong");
        }
        return area;
    }

    private String commodity(Cells cells, Classification classification) {
        String code = cells.text(Column.COMMODITY);
        Optional<String> fault = faults.get(new Commodity(code, classification));
        if (fault.isPresent()) {
            throw cells.rejected(Column.COMMODITY, UNKNOWN_CODE, fault.get());
        }
        return code;
    }

    private record Commodity(String code, Classification classification) {

        Optional<String> fault() {
            if (code.equals("TOTAL")) {
                return Optional.empty();
            }
            if (classification.isHarmonizedSystem()) {
                return HsCode.fault(code, classification == Classification.HS ? null : classification.name());
            }
            return code.matches(FlowDraft.COMMODITY)
                    ? Optional.empty()
                    : Optional.of(
                            "'" + code + "' is no commodity: it is one code of digits and capital letters, or TOTAL");
        }
    }
}
