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

/** Travels of the presidents of the United States: one visit for each country of a journey. */
@ApplicationScoped
class Travels implements RecordFormat {

    private static final String ELECT = "[Visit made as President-elect.]";

    private final EventWriting writing;

    Travels(EventWriting writing) {
        this.writing = writing;
    }

    @Override
    public String name() {
        return "historyatstate-travels";
    }

    @Override
    public String description() {
        return "Travels abroad of the presidents of the United States, as the Office of the Historian publishes them (XML).";
    }

    @Override
    public void check(ImportRequest request) {
        EventWriting.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        ImportSource source =
                Historian.document(request, "Travels Abroad of the President", "departmenthistory/travels/president");
        FileReading file = new FileReading(content, sink);
        file.requireRoot("trips");
        file.readAll("trip", element -> row(new Item(element), source));
    }

    private EventRow row(Item trip, ImportSource source) {
        String id = trip.needed("id");
        Country country = Historian.COUNTRIES.find(trip.idOf("country"), trip.needed("country"));
        String remarks = trip.text("remarks");
        Delegate president =
                new Delegate(trip.needed("name"), null, remarks.contains(ELECT) ? "President-elect" : "President");
        ObjectNode event = Drafts.event(
                EventType.VISIT,
                president.office() + " " + president.name() + " visits " + country.name(),
                trip.when());
        Drafts.put(event, "summary", remarks);
        String locale = trip.text("locale");
        if (!locale.isEmpty()) {
            event.putObject("place").put("name", locale).put("country", country.alpha3());
        }
        Drafts.participant(event, Historian.UNITED_STATES, ParticipantRole.VISITOR, president);
        Drafts.participant(event, country, ParticipantRole.HOST);
        String said = remarks.isEmpty() ? trip.needed("country") + ": " + president.name() : remarks;
        Drafts.cite(event, source.citing(Quotes.beginning(said)));
        writing.require(event);
        return new EventRow(ImportedIds.of("historyatstate/trip", id), event);
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return writing.apply(rows, context);
    }
}
