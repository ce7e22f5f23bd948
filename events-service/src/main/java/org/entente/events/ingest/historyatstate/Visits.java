package org.entente.events.ingest.historyatstate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.reference.Country;
import org.entente.events.event.EventType;
import org.entente.events.event.Participant.Delegate;
import org.entente.events.event.ParticipantRole;
import org.entente.events.ingest.Drafts;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.EventWriting;
import org.entente.events.ingest.ImportedIds;
import org.entente.events.ingest.Quotes;

/** Visits of foreign leaders to the United States. */
@ApplicationScoped
class Visits implements RecordFormat {

    private final EventWriting writing;

    Visits(EventWriting writing) {
        this.writing = writing;
    }

    @Override
    public String name() {
        return "historyatstate-visits";
    }

    @Override
    public String description() {
        return "Visits of foreign leaders to the United States, as the Office of the Historian publishes them (XML).";
    }

    @Override
    public void check(ImportRequest request) {
        EventWriting.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        ImportSource source = Historian.document(request, "Visits by Foreign Leaders", "departmenthistory/visits");
        FileReading file = new FileReading(content, sink);
        file.requireRoot("visits");
        file.readAll("visit", element -> row(new Item(element), source));
    }

    private EventRow row(Item visit, ImportSource source) {
        String id = visit.needed("id");
        Country country = Historian.COUNTRIES.find(visit.idOf("from"), visit.needed("from"));
        List<Delegate> visitors = Visitors.read(visit.needed("visitor"));
        String description = visit.text("description");
        ObjectNode event = Drafts.event(
                EventType.VISIT,
                Drafts.joined(visitors) + " of " + country.name() + " visits the United States",
                visit.when());
        Drafts.put(event, "summary", description);
        Drafts.participant(event, country, ParticipantRole.VISITOR, visitors.toArray(Delegate[]::new));
        Drafts.participant(event, Historian.UNITED_STATES, ParticipantRole.HOST);
        String said = visit.needed("visitor") + (description.isEmpty() ? "" : " … " + description);
        Drafts.cite(event, source.citing(Quotes.beginning(said)));
        writing.require(event);
        return new EventRow(ImportedIds.of("historyatstate/visit", id), event);
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return writing.apply(rows, context);
    }
}
