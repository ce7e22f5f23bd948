package org.entente.events.ingest.historyatstate;

import java.io.IOException;
import java.io.InputStream;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.Unreadable;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.Unfit;

/** One file on its way from XML to rows and rejections. */
final class FileReading {

    private final DocumentReader reader;
    private final ImportSink sink;
    private long place;

    FileReading(InputStream content, ImportSink sink) {
        this.reader = new DocumentReader(content, Limits.DEFAULT);
        this.sink = sink;
    }

    /** Makes an event of an element. */
    interface Reading {

        /** @throws Unfit where it is none */
        EventRow read(XmlElement element);
    }

    /** @throws org.entente.chassis.ingest.UnreadableContent where the root is another one */
    void requireRoot(String name) throws IOException {
        XmlElement root = reader.root();
        if (!root.localName().equals(name)) {
            throw Unreadable.at(
                    root,
                    "other-document",
                    "The root element is '" + root.localName() + "', and that of this format is '" + name + "'.",
                    root.localName());
        }
    }

    /** The next child of the root, null behind the last one; one that is too large is rejected and passed over. */
    XmlElement next() throws IOException {
        for (Part part = reader.next(); part != null; part = reader.next()) {
            if (part.tooLarge() == null) {
                return part.element();
            }
            place++;
            reject(
                    part.element(),
                    true,
                    new Unfit(part.tooLarge().rule(), part.tooLarge().detail(), null));
        }
        return null;
    }

    /** Reads the children of the root; those of another name are left out, and told. */
    void readAll(String name, Reading reading) throws IOException {
        for (XmlElement element = next(); element != null; element = next()) {
            if (element.localName().equals(name)) {
                read(element, reading);
            } else {
                outside(element, name);
            }
        }
    }

    void read(XmlElement element, Reading reading) {
        place++;
        try {
            EventRow row = reading.read(element);
            sink.row(new ImportRow(
                    place, element.line(), element.column(), row.id().toString(), row.json()));
        } catch (Unfit e) {
            reject(element, true, e);
        }
    }

    /** Tells that a part of the current element is left out. */
    void leaveOut(XmlElement element, Unfit why) {
        reject(element, false, why);
    }

    private void outside(XmlElement element, String name) {
        String detail = "an element beside '" + name + "' is left out";
        sink.reject(new Rejection(
                0, element.line(), element.column(), false, "unknown-element", detail, element.localName()));
    }

    private void reject(XmlElement element, boolean whole, Unfit why) {
        sink.reject(new Rejection(
                place, element.line(), element.column(), whole, why.rule(), why.getMessage(), why.text()));
    }
}
