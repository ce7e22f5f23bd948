package org.entente.chassis.ingest.xml;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** A child of the root in the making, to which its texts are written. Beyond the limits it keeps nothing but its depth. */
final class Tree extends Writer {

    private static final int LONGEST_BEGINNING = 1_000;

    private final BoundedInput input;
    private final Limits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private XmlElement first;
    private int depth;
    private int elements;
    private long characters;
    private String excess;

    Tree(BoundedInput input, Limits limits) {
        this.input = input;
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
                element.standAt(open.peek().text.length());
                open.peek().element.children().add(element);
            }
            open.push(new Open(element, new StringBuilder()));
        }
    }

    @Override
    public void write(char[] buffer, int from, int length) {
        input.progress();
        characters += length;
        checkCharacters();
        if (excess == null) {
            open.peek().text.append(buffer, from, length);
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        // There is nothing to close.
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
        String detail = "'" + first.localName() + "' is too large to be read: " + excess;
        return new Part(first, new Finding(first.line(), first.column(), "too-large", detail, null));
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
            first = beginning(first);
        }
    }

    /** An element without its content, but for its first two children if they are short: they may tell what it is. */
    private static XmlElement beginning(XmlElement large) {
        XmlElement shell = new XmlElement(large.name(), large.line(), large.column());
        for (XmlElement child :
                large.children().subList(0, Math.min(2, large.children().size()))) {
            XmlElement copy = new XmlElement(child.name(), child.line(), child.column());
            copy.attributes().putAll(child.attributes());
            copy.append(child.text().length() <= LONGEST_BEGINNING ? child.text() : "");
            shell.children().add(copy);
        }
        return shell;
    }

    private record Open(XmlElement element, StringBuilder text) {}
}
