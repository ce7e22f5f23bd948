package org.entente.events.ingest.icews;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.UnreadableTable;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.EventWriting;
import org.entente.events.ingest.Unfit;
import org.entente.events.ingest.coded.CodedWriting;

/** Event files of ICEWS as comma-separated values, the columns by their names. */
@ApplicationScoped
class Icews implements RecordFormat {

    private static final List<String> COLUMNS = List.of(
            "event_id",
            "event_date",
            "source_name",
            "source_country",
            "cameo_code",
            "intensity",
            "target_name",
            "target_country",
            "story_id",
            "publisher",
            "city",
            "district",
            "province",
            "country");
    private static final String EXPECTED = "its first row names the columns, among them " + String.join(", ", COLUMNS);

    private final EventWriting drafts;
    private final CodedWriting writing;

    Icews(EventWriting drafts, CodedWriting writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "icews-events";
    }

    @Override
    public String description() {
        return "Machine-coded events of ICEWS (CSV); those between two countries become events.";
    }

    @Override
    public void check(ImportRequest request) {
        EventWriting.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CsvTable table = new CsvTable(content);
        CsvRow head = table.next();
        if (head == null) {
            throw UnreadableTable.empty(EXPECTED);
        }
        List<String> columns = head.cells().stream().map(CsvCell::text).toList();
        if (!columns.containsAll(COLUMNS)) {
            throw UnreadableTable.layout(head, EXPECTED);
        }
        long place = 0;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            place++;
            Optional<Rejection> fault = row.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                read(new IcewsRow(row, columns), place, sink);
            }
        }
    }

    private void read(IcewsRow row, long place, ImportSink sink) {
        long line = row.row().line();
        try {
            EventRow event = row.read().event();
            drafts.require(event.draft());
            sink.row(new ImportRow(place, line, 1, row.id(), event.json()));
        } catch (Unfit e) {
            sink.reject(new Rejection(place, line, 1, true, e.rule(), e.getMessage(), e.text()));
        }
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return writing.apply(rows, context);
    }
}
