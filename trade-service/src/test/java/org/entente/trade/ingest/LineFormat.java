package org.entente.trade.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.testkit.Gate;
import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.flow.Valuation;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/**
 * One flow a line, {@code reporter period direction partner commodity value}, and after it, where there are, the second
 * partner, the customs procedure and the mode of transport
 * and the currency; {@code both} are two directions in one row. A line that begins
 * with {@code !} is rejected; {@code #cut} and {@code #gate name} are what their names say.
 */
@ApplicationScoped
class LineFormat extends FlowFormat {

    static final String NAME = "test-lines";

    private final Map<String, AreaCode> areas = new HashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Lines of the tests.";
    }

    @Override
    public void check(ImportRequest request) {}

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        Map<String, DatasetDraft> datasets = new HashMap<>();
        long row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (line.startsWith("#gate ")) {
                Gate.of(line.substring("#gate ".length())).pass();
                row--;
            } else if (line.startsWith("#cut")) {
                throw new UnreadableContent(reject(row, "cut", line));
            } else if (line.startsWith("!")) {
                sink.reject(reject(row, "bad-line", line));
            } else {
                String[] cells = line.split(" ");
                DatasetDraft dataset = datasets.computeIfAbsent(
                        cells[0] + cells[1] + (cells.length > 9 ? cells[9] : ""),
                        unknown -> dataset(cells, request.source().title()));
                sink.row(FlowRows.row(row, row, dataset, flows(cells)));
            }
        }
    }

    private DatasetDraft dataset(String[] cells, String source) {
        Period period = Period.parse(cells[1]);
        return new DatasetDraft(
                area(cells[0]),
                period,
                period.frequency(),
                Classification.H5,
                new DatasetDraft.Source(source, null, null),
                cells.length > 9 ? new CurrencyCode(cells[9]) : null);
    }

    private List<FlowDraft> flows(String[] cells) {
        List<FlowDraft> flows = new ArrayList<>();
        for (Direction direction : List.of(Direction.EXPORT, Direction.IMPORT)) {
            if (cells[2].equals(direction.word()) || cells[2].equals("both")) {
                flows.add(flow(cells, direction));
            }
        }
        return flows;
    }

    private FlowDraft flow(String[] cells, Direction direction) {
        return new FlowDraft(
                area(cells[3]),
                cells.length > 6 ? area(cells[6]) : null,
                direction,
                cells[4],
                cells.length > 7 ? cells[7] : null,
                cells.length > 8 ? cells[8] : null,
                new BigDecimal(cells[5]),
                direction == Direction.EXPORT ? Valuation.FOB : Valuation.CIF,
                null,
                null,
                null,
                null);
    }

    private AreaCode area(String code) {
        return areas.computeIfAbsent(code, AreaCode::new);
    }

    private static Rejection reject(long row, String rule, String text) {
        return new Rejection(row, row, 1, true, rule, "The line breaks a rule of the test.", text);
    }
}
