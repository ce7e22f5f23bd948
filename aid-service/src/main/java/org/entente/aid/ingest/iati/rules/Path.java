package org.entente.aid.ingest.iati.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * The part of XPath that the rulesets use: child elements, alternatives of attributes' values, and at the end an attribute
 * or {@code text()}, such as {@code activity-date[@type='1' or @type='2']/@iso-date}. A path that begins with {@code //}
 * finds elements at any depth.
 */
final class Path {

    private static final Pattern STEP = Pattern.compile("(//)?([^/\\[]+)(?:\\[([^\\]]*)\\])?/?");
    private static final Pattern TERM = Pattern.compile("(not\\()?@([\\w:-]+)\\)?(?:\\s*(!?=)\\s*'?([^']*?)'?)?");

    private final String written;
    private final List<Step> steps = new ArrayList<>();

    private Path(String written) {
        this.written = written;
        Matcher matcher = STEP.matcher(written);
        while (matcher.lookingAt()) {
            steps.add(new Step(matcher.group(1) != null, matcher.group(2), test(matcher.group(3))));
            matcher.region(matcher.end(), written.length());
        }
        if (matcher.regionStart() < written.length()) {
            throw new IllegalArgumentException("no such path: " + written);
        }
    }

    static Path of(String written) {
        return new Path(written);
    }

    static List<Path> all(String... written) {
        return Stream.of(written).map(Path::new).toList();
    }

    /** What it leads to from an element, in the order of the file. */
    List<Value> from(XmlElement context) {
        Stream<XmlElement> elements = Stream.of(context);
        for (Step step : steps) {
            if (step.name.startsWith("@")) {
                QName attribute = attribute(step.name.substring(1));
                return elements.filter(element -> element.attributes().containsKey(attribute))
                        .map(element -> new Value(element, attribute))
                        .toList();
            }
            if (step.name.equals("text()")) {
                return elements.filter(element -> !element.text().isBlank())
                        .map(element -> new Value(element, null))
                        .toList();
            }
            elements = elements.flatMap(step::from);
        }
        return elements.map(element -> new Value(element, null)).toList();
    }

    @Override
    public String toString() {
        return written;
    }

    private static QName attribute(String name) {
        return name.startsWith("xml:") ? new QName(XMLConstants.XML_NS_URI, name.substring(4)) : new QName(name);
    }

    private static Predicate<XmlElement> test(String alternatives) {
        if (alternatives == null) {
            return element -> true;
        }
        return Stream.of(alternatives.split(" or "))
                .map(Path::term)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    private static Predicate<XmlElement> term(String term) {
        Matcher matcher = TERM.matcher(term.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no such condition: " + term);
        }
        String attribute = matcher.group(2);
        String wanted = matcher.group(4);
        if (matcher.group(1) != null) {
            return element -> element.attribute(attribute) == null;
        }
        boolean equal = "=".equals(matcher.group(3));
        return element -> {
            String value = element.attribute(attribute);
            return value != null && (wanted == null || value.equals(wanted) == equal);
        };
    }

    private record Step(boolean anywhere, String name, Predicate<XmlElement> test) {

        private Stream<XmlElement> from(XmlElement element) {
            Stream<XmlElement> found = element.children(name).filter(test);
            return anywhere ? Stream.concat(found, element.children().stream().flatMap(this::from)) : found;
        }
    }
}
