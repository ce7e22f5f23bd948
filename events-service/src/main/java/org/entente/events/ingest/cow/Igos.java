package org.entente.events.ingest.cow;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.actor.ActorDraft;
import org.entente.events.actor.ActorImports;

/** Intergovernmental organisations, with the years in which they were. */
@ApplicationScoped
class Igos implements RecordFormat {

    /** Of the identifiers that organisations have by their number of the project. */
    static final String SCHEME = "cowigo";

    /** What makes a code of an abbreviation that is a country's, such as AU, or another actor's. */
    private static final String SUFFIX = "-IGO";

    private final ActorImports actors;

    Igos(ActorImports actors) {
        this.actors = actors;
    }

    @Override
    public String name() {
        return "cow-igos";
    }

    @Override
    public String description() {
        return "Intergovernmental organisations (Correlates of War) as CSV with igoID, igoAbbr, igoShortName, igoLongName,"
                + " StartYear and EndYear.";
    }

    @Override
    public void check(ImportRequest request) {
        CowRequests.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CowTable table = new CowTable(content, sink, IgoRow.COLUMNS);
        for (CowRow row = table.next(); row != null; row = table.next()) {
            try {
                IgoRow igo = IgoRow.of(row, request.source());
                sink.row(new ImportRow(row.place(), row.row().line(), 1, igo.number(), Json.write(igo)));
            } catch (CowRow.Unfit e) {
                sink.reject(e.rejection());
            }
        }
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        List<IgoRow> igos =
                rows.stream().map(row -> Json.read(row.json(), IgoRow.class)).toList();
        Map<String, String> codes =
                actors.byIdentifier(SCHEME, igos.stream().map(IgoRow::number).collect(Collectors.toSet()));
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < igos.size(); i++) {
            String known = codes.get(igos.get(i).number());
            outcomes.add(known == null ? create(igos.get(i), rows.get(i), context) : add(igos.get(i), known, context));
        }
        return outcomes;
    }

    private RowOutcome add(IgoRow igo, String code, ImportContext context) {
        ActorDraft draft = actors.find(code)
                .orElseThrow(() -> new IllegalStateException("The actor " + code + " has identifiers and no record."));
        return RowOutcome.of(actors.take(igo.over(draft), context.who()));
    }

    private RowOutcome create(IgoRow igo, ImportRow row, ImportContext context) {
        String code = igo.abbreviatedCode();
        if (!isFree(code)) {
            code += SUFFIX;
        }
        if (!isFree(code)) {
            return RowOutcome.rejected(new Rejection(
                    row.place(),
                    row.line(),
                    row.column(),
                    true,
                    "code-taken",
                    "no organisation has the identifier " + SCHEME + ":" + igo.number() + ", and " + code
                            + " is another actor: give that one the identifier, or another code",
                    igo.abbreviation()));
        }
        return RowOutcome.of(actors.take(igo.fresh(code), context.who()));
    }

    private boolean isFree(String code) {
        return ActorImports.isOrganisation(code) && actors.find(code).isEmpty();
    }
}
