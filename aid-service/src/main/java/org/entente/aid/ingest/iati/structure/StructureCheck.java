package org.entente.aid.ingest.iati.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.entente.aid.ingest.iati.structure.ElementType.AttributeType;
import org.entente.aid.ingest.iati.structure.Offence.Effect;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Compares elements with the structure of a version: names, order and number of elements, attributes, types of values.
 * Elements and attributes of other name spaces are free where the standard lets them stand, but for what they have of its
 * own names (XML Schema's "lax").
 */
final class StructureCheck {

    private static final Map<String, ValueType> OF_XML = Map.of("lang", ValueType.LANGUAGE, "base", ValueType.ANY_URI);

    private final Structure structure;
    private final List<Offence> offences = new ArrayList<>();

    private StructureCheck(Structure structure) {
        this.structure = structure;
    }

    /** What is wrong with an activity, in the order of its elements. */
    static List<Offence> activity(XmlElement activity, IatiVersion version) {
        Structure structure = Structure.of(version);
        StructureCheck check = new StructureCheck(structure);
        check.element(activity, structure.activity());
        return check.offences;
    }

    /** What is wrong with the attributes of {@code iati-activities}. */
    static List<Offence> attributesOf(XmlElement root, IatiVersion version) {
        StructureCheck check = new StructureCheck(Structure.of(version));
        check.attributes(root, check.structure.root());
        return check.offences;
    }

    /** What is wrong with the text of {@code iati-activities}. */
    static List<Offence> textOf(XmlElement root, IatiVersion version) {
        StructureCheck check = new StructureCheck(Structure.of(version));
        check.text(root, check.structure.root());
        return check.offences;
    }

    /** What is wrong in an element of another name space. */
    static List<Offence> foreign(XmlElement element, IatiVersion version) {
        StructureCheck check = new StructureCheck(Structure.of(version));
        check.foreign(element);
        return check.offences;
    }

    private void element(XmlElement element, ElementType type) {
        attributes(element, type);
        text(element, type);
        if (type.text() == null) {
            offences.addAll(ChildOrder.offences(element, type));
        }
        for (XmlElement child : element.children()) {
            ElementType childType = child.ofTheStandard() ? type.children().get(child.localName()) : null;
            if (childType != null) {
                element(child, childType);
            } else if (!child.ofTheStandard() && type.foreignElements()) {
                foreign(child);
            }
        }
    }

    private void foreign(XmlElement element) {
        ElementType type = element.ofTheStandard() ? structure.global(element.localName()) : null;
        if (type != null) {
            element(element, type);
            return;
        }
        element.attributes().keySet().forEach(name -> attributeOfXml(element, name));
        element.children().forEach(this::foreign);
    }

    private void attributes(XmlElement element, ElementType type) {
        for (QName name : element.attributes().keySet()) {
            AttributeType known = type.attributes().get(name(name));
            if (known != null) {
                value(element, name, known);
            } else if (!isHint(name)) {
                if (isFree(name) && type.foreignAttributes()) {
                    attributeOfXml(element, name);
                } else {
                    String detail = "'" + element.localName() + "' has no attribute '" + name(name)
                            + "'; its attributes are: " + type.attributeNames();
                    offences.add(Offence.attribute(element, name, "unknown-attribute", detail));
                }
            }
        }
        type.attributes().forEach((name, attribute) -> {
            if (attribute.required() && !element.attributes().containsKey(new QName(name))) {
                offences.add(lacks(element, name));
            }
        });
    }

    private static Offence lacks(XmlElement element, String attribute) {
        String detail =
                "'" + element.localName() + "' lacks the attribute '" + attribute + "', which every one must have";
        Effect effect = Leniency.forgives(element.localName(), attribute) ? Effect.NONE : Effect.ELEMENT;
        return Offence.at(element, "missing-attribute", detail, null, effect);
    }

    private void value(XmlElement element, QName name, AttributeType type) {
        String value = element.attributes().get(name);
        if (type.type().takes(value)) {
            return;
        }
        String detail = "'" + name(name) + "' of '" + element.localName() + "' is not "
                + type.type().meaning();
        offences.add(
                type.required()
                        ? Offence.at(element, "wrong-type", detail, value, Effect.ELEMENT)
                        : Offence.attribute(element, name, "wrong-type", detail));
    }

    private void attributeOfXml(XmlElement element, QName name) {
        ValueType type = OF_XML.get(name.getLocalPart());
        if (type != null && name.getNamespaceURI().equals(XMLConstants.XML_NS_URI)) {
            value(element, name, new AttributeType(type, false));
        }
    }

    private void text(XmlElement element, ElementType type) {
        String text = element.text();
        if (type.text() == null) {
            if (!Space.only(text)) {
                String detail = "'" + element.localName() + "' has elements and no text of its own; they are: "
                        + type.childNames();
                offences.add(Offence.at(element, "unexpected-text", detail, Space.stripped(text), Effect.TEXT));
            }
        } else if (!element.children().isEmpty()) {
            String detail = "'" + element.localName() + "' has text and no elements";
            for (XmlElement child : element.children()) {
                offences.add(new Offence(
                        Offence.finding(element, "unknown-element", detail, child.localName()),
                        child,
                        Effect.ELEMENT,
                        null));
            }
        } else if (!type.text().takes(text)) {
            String detail = "the text of '" + element.localName() + "' is not "
                    + type.text().meaning();
            offences.add(Offence.at(element, "wrong-type", detail, text, Effect.ELEMENT));
        }
    }

    /** {@code xsi:schemaLocation} and its like, which tell a validator where schemas are and may stand anywhere. */
    private static boolean isHint(QName name) {
        return name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && name.getLocalPart().endsWith("chemaLocation");
    }

    private static boolean isFree(QName name) {
        return !name.getNamespaceURI().isEmpty()
                && !name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    }

    /** As the structure's table has it; of other name spaces a name that is not in it. */
    private static String name(QName name) {
        return switch (name.getNamespaceURI()) {
            case "" -> name.getLocalPart();
            case XMLConstants.XML_NS_URI -> "xml:" + name.getLocalPart();
            default -> "{" + name.getNamespaceURI() + "}" + name.getLocalPart();
        };
    }
}
