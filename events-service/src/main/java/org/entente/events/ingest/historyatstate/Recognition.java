package org.entente.events.ingest.historyatstate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.events.ingest.EventWriting;
import org.entente.events.ingest.Quotes;

/**
 * The guide to the United States' recognition of countries and relations with them: a TEI document for each country, whose
 * elements {@code div type="timeline"} are the rows.
 */
@ApplicationScoped
class Recognition implements RecordFormat {

    private final EventWriting writing;

    Recognition(EventWriting writing) {
        this.writing = writing;
    }

    @Override
    public String name() {
        return "historyatstate-recognition";
    }

    @Override
    public String description() {
        return "Recognition and relations of one country, as the Office of the Historian's guide tells them (TEI XML).";
    }

    @Override
    public void check(ImportRequest request) {
        EventWriting.check(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        FileReading file = new FileReading(content, sink);
        file.requireRoot("TEI");
        String title = "";
        String name = "";
        for (XmlElement part = file.next(); part != null; part = file.next()) {
            if (part.localName().equals("teiHeader")) {
                title = titleOf(part, "complete");
                name = titleOf(part, "short");
            } else {
                entries(part, "", new Entries(file, name, title, request, writing));
            }
        }
    }

    /** Hands on the entries below an element, each with the section that it stands in. */
    private static void entries(XmlElement element, String section, Entries entries) {
        for (XmlElement child : element.children()) {
            if ("timeline".equals(child.attribute("type"))) {
                entries.read(child, section);
            } else {
                String id = child.attributes().entrySet().stream()
                        .filter(attribute -> attribute.getKey().getLocalPart().equals("id"))
                        .map(attribute -> attribute.getValue())
                        .findFirst()
                        .orElse(section);
                entries(child, id, entries);
            }
        }
    }

    private static String titleOf(XmlElement element, String type) {
        if (element.localName().equals("title") && type.equals(element.attribute("type"))) {
            return Quotes.plain(element.fullText());
        }
        return element.children().stream()
                .map(child -> titleOf(child, type))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return writing.apply(rows, context);
    }
}
