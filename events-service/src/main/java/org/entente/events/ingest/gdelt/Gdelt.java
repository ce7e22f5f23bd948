package org.entente.events.ingest.gdelt;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import org.entente.chassis.http.Texts;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.EventWriting;
import org.entente.events.ingest.Unfit;
import org.entente.events.ingest.coded.CodedWriting;

/** Event files of GDELT. They have no head: the number of a row's cells says which layout it has. */
@ApplicationScoped
class Gdelt implements RecordFormat {

    private final EventWriting drafts;
    private final CodedWriting writing;

    Gdelt(EventWriting drafts, CodedWriting writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "gdelt-events";
    }

    @Override
    public String description() {
        return "Machine-coded events of GDELT 1.0 (57 or 58 columns) or 2.0 (61), separated by tabs, without a head; those"
                + " between two countries become events.";
    }

    @Override
    public void check(ImportRequest request) {
        EventWriting.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        TabbedLines lines = new TabbedLines(content);
        long place = 0;
        for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
            place++;
            try {
                sink.row(row(cells, place, lines.line()));
            } catch (Unfit e) {
                sink.reject(new Rejection(place, lines.line(), 0, true, e.rule(), e.getMessage(), e.text()));
            }
        }
    }

    private ImportRow row(String[] cells, long place, long line) {
        Layout layout = Layout.of(cells.length)
                .orElseThrow(() -> new Unfit(
                        "wrong-number-of-fields",
                        "the row has " + cells.length
                                + " fields; rows of GDELT 1.0 have 57 or 58, those of 2.0 have 61",
                        String.join("\t", cells)));
        for (String cell : cells) {
            OptionalInt hidden = Texts.firstHidden(cell);
            if (hidden.isPresent()) {
                throw new Unfit(
                        "invisible-character",
                        "a cell has the invisible character U+%04X: leave it out".formatted(hidden.getAsInt()),
                        cell);
            }
        }
        GdeltRow row = new GdeltRow(cells, layout);
        String id = row.id();
        EventRow event = row.read().event();
        drafts.require(event.draft());
        return new ImportRow(place, line, 0, id, event.json());
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return writing.apply(rows, context);
    }
}
