package org.entente.aid.ingest.iati.structure;

import java.util.ArrayList;
import java.util.List;
import org.entente.aid.ingest.iati.structure.ElementType.Slot;
import org.entente.aid.ingest.iati.structure.Offence.Effect;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Compares the children of an element with the sequence that its type has. A lack is found where a schema's validator
 * meets it: at the first element that should stand behind what lacks, or else at the parent.
 */
final class ChildOrder {

    private final XmlElement parent;
    private final ElementType type;
    private final int[] counts;
    /** Required slots that are empty, for which there is an offence already. */
    private final boolean[] reported;

    private final List<Offence> offences = new ArrayList<>();
    private int at;

    private ChildOrder(XmlElement parent, ElementType type) {
        this.parent = parent;
        this.type = type;
        this.counts = new int[type.slots().size()];
        this.reported = new boolean[counts.length];
    }

    static List<Offence> offences(XmlElement parent, ElementType type) {
        ChildOrder order = new ChildOrder(parent, type);
        parent.children().forEach(order::take);
        order.lacks(order.counts.length, parent);
        return order.offences;
    }

    /** The place of an element in the order of a type; -1 where it has none. */
    static int slot(XmlElement child, ElementType type) {
        for (int i = 0; i < type.slots().size(); i++) {
            String name = type.slots().get(i).name();
            if (child.ofTheStandard() ? child.localName().equals(name) : name == null) {
                return i;
            }
        }
        return -1;
    }

    private void take(XmlElement child) {
        int slot = slot(child, type);
        if (slot < 0) {
            offences.add(Offence.at(child, "unknown-element", unknown(child), child.localName(), Effect.ELEMENT));
            return;
        }
        if (counts[slot] == type.slots().get(slot).most()) {
            String detail = "'" + parent.localName() + "' has one '" + child.localName() + "', and this is another";
            offences.add(Offence.at(child, "too-many-elements", detail, child.localName(), Effect.ELEMENT));
            return;
        }
        if (slot < at && !reported[slot]) {
            offences.add(misplaced(child, type.slots().get(at)));
        }
        lacks(slot, child);
        counts[slot]++;
        at = Math.max(at, slot);
    }

    /** Finds which required slots before one are empty. */
    private void lacks(int end, XmlElement place) {
        for (int i = at; i < end; i++) {
            Slot slot = type.slots().get(i);
            if (slot.required() && counts[i] == 0 && !reported[i]) {
                reported[i] = true;
                offences.add(parent.child(slot.name()) == null ? missing(slot, place) : misplaced(place, slot));
            }
        }
    }

    private Offence missing(Slot slot, XmlElement place) {
        String detail = "'" + parent.localName() + "' lacks '" + slot.name() + "', which every one must have";
        Effect effect = Leniency.forgives(parent.localName(), slot.name()) ? Effect.NONE : Effect.ELEMENT;
        return new Offence(Offence.finding(place, "missing-element", detail, null), parent, effect, null);
    }

    private Offence misplaced(XmlElement child, Slot other) {
        String detail = "'" + child.localName() + "' and "
                + (other.name() == null ? "elements of other name spaces" : "'" + other.name() + "'")
                + " stand in the wrong order; that of '" + parent.localName() + "' is " + type.childNames();
        return Offence.at(child, "misplaced-element", detail, child.localName(), Effect.NONE);
    }

    private String unknown(XmlElement child) {
        return "'" + parent.localName() + "' has no '" + child.localName() + "'"
                + (child.ofTheStandard() ? "" : ", nor any element of another name space")
                + "; its elements are: " + type.childNames();
    }
}
