package org.entente.chassis.ingest.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.entente.chassis.ingest.UnreadableContent;

/** Elements as text. Each text stands by itself: it declares its name spaces. */
public final class XmlText {

    /** Fewer names than XML has, and all that anybody uses. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}._-]*");

    private final Writer out;

    private XmlText(Writer out) {
        this.out = out;
    }

    /** An element as text. */
    public static String of(XmlElement element) {
        try {
            StringWriter text = new StringWriter();
            write(element, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(XmlElement element, Writer out) throws IOException {
        new XmlText(out).element(element, Map.of(XMLConstants.XML_NS_URI, "xml"));
    }

    /** The element of a text; nothing where the text is not one whole element. */
    public static Optional<XmlElement> parse(String text) {
        try {
            byte[] document = ("<text>" + text + "</text>").getBytes(StandardCharsets.UTF_8);
            DocumentReader reader = new DocumentReader(new ByteArrayInputStream(document), Limits.DEFAULT);
            reader.root();
            Part only = reader.next();
            boolean whole = only != null && only.tooLarge() == null && reader.next() == null;
            return whole && reader.root().text().isBlank() ? Optional.of(only.element()) : Optional.empty();
        } catch (UnreadableContent e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that {@link QName#toString} wrote; null where it is none that can be written. */
    public static QName name(String text) {
        try {
            QName name = QName.valueOf(text);
            boolean free = !name.getNamespaceURI().equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI);
            return free && NAME.matcher(name.getLocalPart()).matches() ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void element(XmlElement element, Map<String, String> around) throws IOException {
        Map<String, String> prefixes = new HashMap<>(around);
        StringBuilder declarations = new StringBuilder();
        String name = prefixed(element.name(), prefixes, declarations);
        StringBuilder attributes = new StringBuilder();
        for (Map.Entry<QName, String> attribute : element.attributes().entrySet()) {
            attributes
                    .append(' ')
                    .append(prefixed(attribute.getKey(), prefixes, declarations))
                    .append("=\"");
            escape(attribute.getValue(), true, attributes);
            attributes.append('"');
        }
        out.write('<' + name + declarations + attributes);
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.write("/>");
            return;
        }
        StringBuilder text = new StringBuilder();
        if (element.children().isEmpty() || !element.text().isBlank()) {
            escape(element.text(), false, text);
        }
        out.write(">" + text);
        for (XmlElement child : element.children()) {
            element(child, prefixes);
        }
        out.write("</" + name + '>');
    }

    private static String prefixed(QName name, Map<String, String> prefixes, StringBuilder declarations) {
        String space = name.getNamespaceURI();
        if (space.isEmpty()) {
            return name.getLocalPart();
        }
        String prefix = prefixes.get(space);
        if (prefix == null) {
            String own = name.getPrefix();
            boolean free = NAME.matcher(own).matches()
                    && !own.toLowerCase(Locale.ROOT).startsWith("xml")
                    && !prefixes.containsValue(own);
            prefix = free ? own : free(prefixes);
            prefixes.put(space, prefix);
            declarations.append(" xmlns:").append(prefix).append("=\"");
            escape(space, true, declarations);
            declarations.append('"');
        }
        return prefix + ":" + name.getLocalPart();
    }

    private static String free(Map<String, String> prefixes) {
        int number = prefixes.size();
        while (prefixes.containsValue("n" + number)) {
            number++;
        }
        return "n" + number;
    }

    /** What XML cannot carry at all becomes the replacement character. */
    private static void escape(String text, boolean attribute, StringBuilder to) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '\r' -> to.append("&#13;");
                case '"' -> to.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> to.append(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> to.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            }
        });
    }

    /** Production 2 of XML 1.0. */
    private static boolean isCharacter(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 && c <= 0x10FFFF;
    }
}
