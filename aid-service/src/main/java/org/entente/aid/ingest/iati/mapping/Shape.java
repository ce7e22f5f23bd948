package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** What an element has of a record, line by line. */
final class Shape {

    private final Class<? extends Record> record;
    private final List<Part> parts = new ArrayList<>();
    private boolean keepsTheRest;

    private Shape(Class<? extends Record> record) {
        this.record = record;
    }

    static Shape of(Class<? extends Record> record) {
        return new Shape(record);
    }

    /** An attribute that is a member. */
    Shape attribute(String xml, String member) {
        return with(new AttributePart(xml, Member.of(record, member)));
    }

    /** An attribute that is a member, and has a default where it is not there. */
    Shape attribute(String xml, String member, String otherwise) {
        return with(new DefaultPart(new AttributePart(xml, Member.of(record, member)), otherwise));
    }

    /** The element's text that is a member. */
    Shape text(String member) {
        return with(new TextPart(Member.of(record, member)));
    }

    /** A child element that says nothing but a member: by an attribute, or by its text where that is null. */
    Shape child(String xml, String attribute, String member) {
        return with(new ChildPart(xml, attribute, Member.of(record, member)));
    }

    /** A child element that is an object. */
    Shape object(String xml, String member, Shape shape) {
        return with(new ObjectPart(xml, member, shape));
    }

    /** Members of an object that the element itself tells, beside others. */
    Shape group(String member, Shape shape) {
        return with(new GroupPart(member, shape));
    }

    /** Child elements that are the objects of a list. */
    Shape list(String xml, String member, Shape shape) {
        return with(new ListPart(xml, member, shape, Member.most(record, member)));
    }

    /** Child elements that are the texts of a list. */
    Shape codes(String xml, String attribute, String member) {
        return with(new CodesPart(xml, attribute, Member.inList(record, member)));
    }

    /** Narratives, in the element or in a child of it, that are a list. */
    Shape narratives(String xml, String member) {
        return with(new NarrativesPart(xml, member));
    }

    /** Narratives in a child that are a text, and a list where the text does not say it all. */
    Shape texts(String xml, String member, String list) {
        return with(new TextsPart(xml, Member.of(record, member), list));
    }

    /** The element's own narratives that are a name, and a list where the name does not say it all. */
    Shape name(String member) {
        return with(new TextsPart(null, Member.of(record, member), "narratives"));
    }

    /** An amount whose day is, if nothing else is told, that of another member. */
    Shape money(String xml, String member, String day) {
        return with(new MoneyPart(xml, member, day));
    }

    Shape with(Part part) {
        parts.add(part);
        return this;
    }

    /** The record has a list for what its element holds beside. */
    Shape keepsTheRest() {
        keepsTheRest = true;
        return this;
    }

    /** The object that an element is; null, with a finding, where the record cannot be without something that is not there. */
    ObjectNode read(XmlElement from, Reading reading) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        int before = reading.findings();
        for (Part part : parts) {
            part.read(from, object, reading);
        }
        for (Part part : parts) {
            for (String member : part.members()) {
                if (object.path(member).isNull() || !object.has(member) && Member.isRequired(record, member)) {
                    if (reading.findings() == before || from.localName().equals("iati-activity")) {
                        reading.found(from, "missing-value", lacks(from, member), null);
                    }
                    return null;
                }
            }
        }
        reading.place(object, from);
        if (keepsTheRest) {
            reading.keeper(from, object);
        }
        return object;
    }

    void write(ObjectNode from, XmlElement to) {
        for (Part part : parts) {
            part.write(from, to);
        }
        if (keepsTheRest) {
            Rest.write(from.path(Rest.MEMBER), to);
        }
    }

    private static String lacks(XmlElement element, String member) {
        return "'" + element.localName() + "' does not tell the " + member
                + ", without which it means nothing; it is left out";
    }
}
