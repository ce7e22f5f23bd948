package org.entente.trade.ingest.sdmx;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.flow.FlowFlags;
import org.entente.trade.flow.Valuation;
import org.entente.trade.ingest.Cells;
import org.entente.trade.ingest.Datasets;
import org.entente.trade.ingest.FlowNumbers;
import org.entente.trade.ingest.FlowRows;
import org.entente.trade.ingest.Memo;
import org.entente.trade.ingest.RejectedRow;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;

/** Reads one observation after the other, each of which is a flow. */
final class ObservationReading {

    private static final String UNKNOWN_CODE = "unknown-code";
    private static final String NOT_A_NUMBER = "not-a-number";
    private static final String NOT_A_FLAG = "not-a-flag";
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_UNIT = 20;

    private final ImportSink sink;
    private final Memo<Origin, Datasets> origins;
    private final Memo<String, AreaCode> areas = new Memo<>(AreaCode::new);
    private final Memo<String, CurrencyCode> currencies = new Memo<>(CurrencyCode::new);

    private record Origin(String source, CurrencyCode currency) {}

    /** @param document that the file is, null where the run does not tell */
    ObservationReading(ImportSource document, ImportSink sink) {
        this.sink = sink;
        this.origins = new Memo<>(origin -> new Datasets(
                new DatasetDraft.Source(
                        origin.source(),
                        document == null ? null : document.url(),
                        document == null ? null : document.published()),
                origin.currency()));
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
            cells.read(Column.ACTION, "unknown-action", ObservationReading::merging);
            row = FlowRows.row(place, line, dataset(cells), flow(cells));
        } catch (RejectedRow e) {
            sink.reject(e.rejection());
            return;
        }
        sink.row(row);
    }

    private DatasetDraft dataset(Cells cells) {
        AreaCode reporter = reporter(cells);
        if (!reporter.area().canReport()) {
            throw cells.rejected(
                    Column.REPORTER,
                    UNKNOWN_CODE,
                    reporter + " reports no trade: a reporter is a country or a customs union");
        }
        Period period = cells.read(Column.TIME_PERIOD, "not-a-period", Period::parse);
        Frequency frequency = word(cells, Column.FREQ, Frequency.values(), Frequency::word);
        if (frequency != period.frequency()) {
            throw cells.rejected(
                    Column.FREQ,
                    "not-a-period",
                    frequency.word() + " does not go with the period " + period
                            + ": A goes with years such as 2021, M with months such as 2021-03");
        }
        String source =
                cells.read(Column.SOURCE, "not-a-source", text -> text(text, LONGEST_SOURCE, "a source's name"));
        CurrencyCode currency = cells.read(Column.UNIT_MEASURE, UNKNOWN_CODE, currencies::get);
        Classification classification =
                word(cells, Column.CLASSIFICATION, Classification.values(), Classification::name);
        return origins.get(new Origin(source, currency)).of(reporter, period, classification);
    }

    private FlowDraft flow(Cells cells) {
        AreaCode partner = cells.read(Column.PARTNER, UNKNOWN_CODE, areas::get);
        Direction direction = word(cells, Column.DIRECTION, Direction.values(), Direction::word);
        if (partner.equals(reporter(cells)) && direction != Direction.RE_IMPORT) {
            throw cells.rejected(
                    Column.PARTNER,
                    "partner-is-reporter",
                    partner + " is the reporter, and a partner of its own in re-imports alone");
        }
        return new FlowDraft(
                partner,
                cells.read(Column.PARTNER2, UNKNOWN_CODE, areas::get),
                direction,
                code(cells, Column.COMMODITY, FlowDraft.COMMODITY, "a commodity is a code such as 61, or TOTAL"),
                code(cells, Column.CUSTOMS_PROCEDURE, FlowDraft.PROCEDURE, "a customs procedure is a code such as C00"),
                code(cells, Column.TRANSPORT_MODE, FlowDraft.MODE, "a mode of transport is a code such as 2100, or 0"),
                cells.read(Column.OBS_VALUE, NOT_A_NUMBER, FlowNumbers::read),
                word(cells, Column.VALUATION, Valuation.values(), Valuation::word),
                cells.readIfAny(Column.NET_WEIGHT_KG, NOT_A_NUMBER, FlowNumbers::read),
                cells.readIfAny(Column.QUANTITY, NOT_A_NUMBER, FlowNumbers::read),
                cells.readIfAny(Column.QUANTITY_UNIT, "not-a-unit", text -> text(text, LONGEST_UNIT, "a unit")),
                new FlowFlags(
                        flag(cells, Column.REPORTED),
                        flag(cells, Column.AGGREGATE),
                        flag(cells, Column.QUANTITY_ESTIMATED),
                        flag(cells, Column.NET_WEIGHT_ESTIMATED)));
    }

    private AreaCode reporter(Cells cells) {
        return cells.read(Column.REPORTER, UNKNOWN_CODE, areas::get);
    }

    private static String merging(String action) {
        if (!action.matches("[IAM]")) {
            throw new IllegalArgumentException(
                    "the action '" + action + "' is none that is done here: I, A and M add and"
                            + " revise. To remove flows, import all that are left of their datasets in mode replace");
        }
        return action;
    }

    private static String code(Cells cells, Column column, String form, String expected) {
        return cells.read(column, UNKNOWN_CODE, text -> {
            if (!text.matches(form)) {
                throw new IllegalArgumentException("'" + text + "' is none: " + expected);
            }
            return text;
        });
    }

    private static String text(String text, int longest, String what) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
        }
        return text;
    }

    private static Boolean flag(Cells cells, Column column) {
        return cells.readIfAny(column, NOT_A_FLAG, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("'" + text + "' is neither true nor false");
            }
            return Boolean.valueOf(text);
        });
    }

    private static <T> T word(Cells cells, Column column, T[] all, Function<T, String> word) {
        return cells.read(column, UNKNOWN_CODE, text -> Arrays.stream(all)
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Arrays.stream(all).map(word).collect(Collectors.joining(", ")))));
    }
}
