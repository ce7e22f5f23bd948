package org.entente.aid.ingest.iati.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * What an activity says, as a bag of its elements with their attributes and texts, so that two can be compared: white
 * space, the form of numbers, and defaults of the standard that are told or not make no difference.
 */
final class Said {

    private final List<String> elements = new ArrayList<>();
    /** Beginnings of the paths of an activity's elements in which a finding tells that something was left out. */
    private final Set<String> mended = new HashSet<>();

    private final Set<String> places = new HashSet<>();
    private final String currency;

    private Said(XmlElement activity, List<Finding> findings) {
        findings.forEach(finding -> places.add(finding.line() + ":" + finding.column()));
        currency = activity.attribute("default-currency");
        add(activity, "");
        if (findings.stream().anyMatch(finding -> finding.rule().equals("percentages"))) {
            mended.addAll(List.of("/iati-activity/recipient-", "/iati-activity/sector"));
        }
    }

    static Said by(XmlElement activity, List<Finding> findings) {
        return new Said(activity, findings);
    }

    /** What this one says and the other does not, but for what findings tell. */
    List<String> beyond(Said other, Said original) {
        Map<String, Integer> theirs = new HashMap<>();
        other.elements.forEach(element -> theirs.merge(element, 1, Integer::sum));
        List<String> more = new ArrayList<>();
        for (String element : elements) {
            if (theirs.merge(element, -1, Integer::sum) < 0
                    && original.mended.stream().noneMatch(element::startsWith)) {
                more.add(element);
            }
        }
        return more;
    }

    /** Tells whether a finding is in an element. */
    private boolean add(XmlElement element, String path) {
        String here = path + "/" + element.name();
        boolean isMended = places.contains(element.line() + ":" + element.column());
        for (XmlElement child : element.children()) {
            boolean inChild = add(child, here);
            isMended |= inChild;
            if (inChild && path.isEmpty()) {
                mended.add(here + "/" + child.name());
            }
        }
        elements.add(here + " " + attributes(element) + " " + plain(element.text()));
        return isMended;
    }

    private Map<String, String> attributes(XmlElement element) {
        Map<String, String> attributes = new TreeMap<>(defaults(element));
        element.attributes().forEach((name, value) -> {
            if (!value.isBlank()) {
                attributes.put(name.toString(), plain(value));
            }
        });
        return attributes;
    }

    private Map<String, String> defaults(XmlElement element) {
        return switch (element.localName()) {
            case "sector", "recipient-region" -> Map.of("vocabulary", "1");
            case "budget" -> Map.of("type", "1", "status", "1");
            case "value" -> currency == null ? Map.of() : Map.of("currency", currency);
            default -> Map.of();
        };
    }

    private static String plain(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.matches("[+-]?[0-9]+([.][0-9]*)?|[+-]?[.][0-9]+")) {
            return new BigDecimal(plain).stripTrailingZeros().toPlainString();
        }
        return switch (plain) {
            case "true" -> "1";
            case "false" -> "0";
            default -> plain.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}Z") ? plain.substring(0, 10) : plain;
        };
    }
}
