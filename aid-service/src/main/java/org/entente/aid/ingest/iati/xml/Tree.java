package org.entente.aid.ingest.iati.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** A child of the root in the making. Beyond the limits it counts what is open, and keeps nothing. */
final class Tree {

    private final Limits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private XmlElement first;
    private int depth;
    private int elements;
    private long characters;
    private String excess;

    Tree(Limits limits) {
        this.limits = limits;
    }

    boolean isOpen() {
        return depth > 0;
    }

    void start(XmlElement element) {
        depth++;
        elements++;
        characters += element.localName().length();
        element.attributes()
                .forEach((name, value) -> characters += name.getLocalPart().length() + value.length());
        if (first == null) {
            first = element;
        }
        if (depth > limits.depth()) {
            exceed("its elements stand in each other more than " + limits.depth() + " deep");
        } else if (elements > limits.elements()) {
            exceed("it has more than " + limits.elements() + " elements");
        }
        checkCharacters();
        if (excess == null) {
            if (!open.isEmpty()) {
                open.peek().element.children().add(element);
            }
            open.push(new Open(element, new StringBuilder()));
        }
    }

    /** Takes the piece of a text that the reader is at. */
    void text(XMLStreamReader2 reader) throws XMLStreamException {
        characters += reader.getTextLength();
        checkCharacters();
        if (excess == null) {
            open.peek().text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    void end() {
        depth--;
        if (excess == null) {
            Open ended = open.pop();
            if (ended.element.children().isEmpty() || !ended.text.chars().allMatch(Character::isWhitespace)) {
                ended.element.append(ended.text);
            }
        }
    }

    Part part() {
        if (excess == null) {
            return new Part(first, null);
        }
        XmlElement shell = new XmlElement(first.name(), first.line(), first.column());
        String detail = "'" + first.localName() + "' is too large to be read: " + excess;
        return new Part(shell, new Finding(first.line(), first.column(), "too-large", detail, null));
    }

    private void checkCharacters() {
        if (characters > limits.characters()) {
            exceed("it has more than " + limits.characters() + " characters");
        }
    }

    private void exceed(String how) {
        if (excess == null) {
            excess = how;
            open.clear();
            first = new XmlElement(first.name(), first.line(), first.column());
        }
    }

    private record Open(XmlElement element, StringBuilder text) {}
}
