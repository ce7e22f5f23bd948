package org.entente.aid.ingest.iati;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a plain count of a file's elements finds, made without anything of the import.
 *
 * @param sectors of activities and of transactions
 */
record CountedFile(
        long activities,
        long transactions,
        long budgets,
        long sectors,
        long results,
        Set<String> identifiers,
        Set<String> publishers) {

    static CountedFile of(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return count(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CountedFile count(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        long[] counts = new long[5];
        Set<String> identifiers = new TreeSet<>();
        Set<String> publishers = new TreeSet<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String parent = path.peek();
                    path.push(reader.getLocalName());
                    switch (parent + "/" + reader.getLocalName()) {
                        case "iati-activities/iati-activity" -> counts[0]++;
                        case "iati-activity/transaction" -> counts[1]++;
                        case "iati-activity/budget" -> counts[2]++;
                        case "iati-activity/sector", "transaction/sector" -> counts[3]++;
                        case "iati-activity/result" -> counts[4]++;
                        case "iati-activity/reporting-org" -> publishers.add(reader.getAttributeValue(null, "ref"));
                        case "iati-activity/iati-identifier" -> {
                            identifiers.add(reader.getElementText().strip());
                            path.pop();
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> path.pop();
                default -> {}
            }
        }
        return new CountedFile(counts[0], counts[1], counts[2], counts[3], counts[4], identifiers, publishers);
    }
}
