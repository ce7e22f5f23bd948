package org.entente.aid.ingest.iati.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.aid.ingest.iati.structure.ElementType.AttributeType;
import org.entente.aid.ingest.iati.structure.ElementType.Slot;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The official schemas of a version, read with no more of XML Schema than they use. */
final class Schemas {

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Element> attributes = new HashMap<>();
    private final Map<String, Element> types = new HashMap<>();

    Schemas(IatiVersion version) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        for (String file : List.of("iati-activities-schema.xsd", "iati-common.xsd")) {
            Path path =
                    IatiData.ROOT.resolve("schema").resolve(version.number()).resolve(file);
            for (Element one :
                    children(factory.newDocumentBuilder().parse(path.toFile()).getDocumentElement())) {
                switch (one.getLocalName()) {
                    case "element" -> elements.put(one.getAttribute("name"), one);
                    case "attribute" -> attributes.put(one.getAttribute("name"), one);
                    case "complexType" -> types.put(one.getAttribute("name"), one);
                    default -> {}
                }
            }
        }
    }

    Set<String> globalElements() {
        return elements.keySet();
    }

    ElementType type(String element) {
        return type(elements.get(element));
    }

    private ElementType type(Element declaration) {
        Reading reading = new Reading();
        String type = declaration.getAttribute("type");
        if (type.contains(":")) {
            reading.text = simple(type);
        } else if (!type.isEmpty()) {
            reading.read(types.get(type));
        } else {
            children(declaration).forEach(reading::read);
        }
        return new ElementType(
                reading.text, reading.attributes, reading.foreignAttributes, reading.slots, reading.children);
    }

    private static ValueType simple(String type) {
        return ValueType.named(type.substring(type.indexOf(':') + 1));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** One declaration while it is read. */
    private final class Reading {

        private ValueType text;
        private boolean foreignAttributes;
        private final Map<String, AttributeType> attributes = new LinkedHashMap<>();
        private final List<Slot> slots = new ArrayList<>();
        private final Map<String, ElementType> children = new HashMap<>();

        private void read(Element part) {
            switch (part.getLocalName()) {
                case "annotation" -> {}
                case "complexType", "sequence", "simpleContent", "complexContent" ->
                    Schemas.children(part).forEach(this::read);
                case "extension" -> {
                    String base = part.getAttribute("base");
                    if (base.contains(":")) {
                        text = simple(base);
                    } else {
                        read(types.get(base));
                    }
                    Schemas.children(part).forEach(this::read);
                }
                case "element" -> child(part);
                case "any" -> slots.add(new Slot(null, least(part), most(part)));
                case "attribute" -> attribute(part);
                case "anyAttribute" -> foreignAttributes = true;
                default -> throw new IllegalStateException("not read: " + part.getLocalName());
            }
        }

        private void child(Element particle) {
            String ref = particle.getAttribute("ref");
            String name = ref.isEmpty() ? particle.getAttribute("name") : ref;
            slots.add(new Slot(name, least(particle), most(particle)));
            children.put(name, type(ref.isEmpty() ? particle : elements.get(ref)));
        }

        private void attribute(Element use) {
            String ref = use.getAttribute("ref");
            boolean required = use.getAttribute("use").equals("required");
            if (ref.equals("xml:lang")) {
                attributes.put(ref, new AttributeType(ValueType.LANGUAGE, required));
                return;
            }
            Element declaration = ref.isEmpty() ? use : Schemas.this.attributes.get(ref);
            ValueType type = simple(declaration.getAttribute("type"));
            attributes.put(declaration.getAttribute("name"), new AttributeType(type, required));
        }

        private static int least(Element particle) {
            String least = particle.getAttribute("minOccurs");
            return least.isEmpty() ? 1 : Integer.parseInt(least);
        }

        private static int most(Element particle) {
            String most = particle.getAttribute("maxOccurs");
            return most.isEmpty() ? 1 : most.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(most);
        }
    }
}
