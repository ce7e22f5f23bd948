package org.entente.chassis.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The parser, with all that is dangerous switched off, and with bounds for what it must hold in memory at once. */
final class Parsers {

    /** Far below what a thread's memory has room for, and far above any element of the standard. */
    private static final int DEEPEST = 1_000;

    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_ATTRIBUTE = 64 << 10;
    private static final WstxInputFactory FACTORY = factory();

    private Parsers() {}

    static XMLStreamReader2 over(InputStream content) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(content);
    }

    /**
     * The element that a reader is at the start of, where its start tag ends, which is the line that validators tell; where
     * the tag stands on one line, the column is that of its beginning.
     */
    static XmlElement element(XMLStreamReader2 reader) {
        Location start = reader.getLocationInfo().getStartLocation();
        Location end = reader.getLocationInfo().getCurrentLocation();
        boolean oneLine = start.getLineNumber() == end.getLineNumber();
        int column = oneLine ? start.getColumnNumber() : Math.max(1, end.getColumnNumber() - 1);
        XmlElement element = new XmlElement(reader.getName(), end.getLineNumber(), column);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            QName name = reader.getAttributeName(i);
            element.attributes().put(name, reader.getAttributeValue(i));
        }
        return element;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Texts come in pieces, each of them soon thrown away where its element is too large.
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4096);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        return factory;
    }
}
