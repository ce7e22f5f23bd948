package org.entente.chassis.ingest.xml;

import java.util.HashSet;
import java.util.Set;
import org.codehaus.stax2.XMLStreamReader2;

/** The names that a document has used: a parser keeps them all, so that their number must have an end. */
final class Names {

    private static final int MOST = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Set<String> seen = new HashSet<>();
    private long characters;

    /** Takes those of the start tag that a reader is at; false where they are too many by now. */
    boolean take(XMLStreamReader2 reader) {
        take(reader.getPrefix(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            take(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            take("xmlns", String.valueOf(reader.getNamespacePrefix(i)));
        }
        return seen.size() <= MOST && characters <= MOST_CHARACTERS;
    }

    private void take(String prefix, String local) {
        String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
        if (seen.add(name)) {
            characters += name.length();
        }
    }
}
