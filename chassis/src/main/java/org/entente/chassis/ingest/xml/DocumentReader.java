package org.entente.chassis.ingest.xml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;
import org.entente.chassis.ingest.UnreadableContent;

/**
 * Reads an XML document one child of its root at a time, in constant memory whatever is in it. A document type, with the
 * entities that it could declare, is refused.
 */
public final class DocumentReader {

    private static final long LONGEST_STEP = 32L << 20;
    private static final int LONGEST_ROOT_TEXT = 100;
    private static final Location START = XMLStreamLocation2.NOT_AVAILABLE;

    private final BoundedInput input;
    private final Limits limits;
    private final Names names = new Names();
    private XMLStreamReader2 reader;
    private XmlElement root;

    /**
     * @param content is not closed
     */
    public DocumentReader(InputStream content, Limits limits) {
        this.input = new BoundedInput(content, LONGEST_STEP);
        this.limits = limits;
    }

    /**
     * The root element, without children. Text that stands between its children comes in while they are read, the beginning
     * of it alone.
     *
     * @throws UnreadableContent where the content is not XML
     */
    public XmlElement root() throws IOException {
        if (root == null) {
            byte[] beginning = input.beginning(Signature.LENGTH);
            String other = beginning.length == 0 ? "empty" : Signature.of(beginning);
            if (other != null) {
                throw Unreadable.notXml(other);
            }
            try {
                reader = Parsers.over(input);
                while (step() != XMLStreamConstants.START_ELEMENT) {
                    if (reader.getEventType() == XMLStreamConstants.DTD) {
                        throw Unreadable.doctype(reader.getLocationInfo().getStartLocation());
                    }
                }
                root = started();
            } catch (XMLStreamException e) {
                throw Unreadable.because(e, reader == null ? START : reader.getLocation(), true);
            }
        }
        return root;
    }

    /**
     * The next child of the root; null behind the last one.
     *
     * @throws UnreadableContent where the content cannot be read on
     */
    public Part next() throws IOException {
        try {
            for (int event = step(); event != XMLStreamConstants.END_DOCUMENT; event = step()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return part();
                }
                if (isText(event) && root.text().length() < LONGEST_ROOT_TEXT) {
                    String text = reader.getText().strip();
                    root.append(text.substring(0, Math.min(text.length(), LONGEST_ROOT_TEXT)));
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw Unreadable.because(e, reader.getLocation(), false);
        } catch (WstxLazyException e) {
            throw Unreadable.because((XMLStreamException) e.getCause(), reader.getLocation(), false);
        }
    }

    private Part part() throws XMLStreamException, IOException {
        Tree tree = new Tree(input, limits);
        tree.start(started());
        while (tree.isOpen()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> tree.start(started());
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reader.getText(tree, false);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Unreadable.entity(reader.getLocation(), reader.getLocalName());
                default -> {}
            }
        }
        return tree.part();
    }

    private XmlElement started() {
        if (!names.take(reader)) {
            throw Unreadable.tooManyNames(reader.getLocation());
        }
        return Parsers.element(reader);
    }

    private int step() throws XMLStreamException {
        int event = reader.next();
        input.progress();
        return event;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }
}
