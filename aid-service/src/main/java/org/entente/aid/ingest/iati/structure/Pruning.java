package org.entente.aid.ingest.iati.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.aid.ingest.iati.structure.Offence.Effect;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Leaves the smallest units out of an activity without which the rest has the structure of its version, and so of 2.03: an
 * optional attribute, a text, or an element, which takes those around it along that cannot be without it. Elements in the
 * wrong order are put in the right one, for their meaning is clear.
 */
public final class Pruning {

    private final Map<XmlElement, List<Offence>> offences = new IdentityHashMap<>();
    private final Map<XmlElement, Set<XmlElement>> taken = new IdentityHashMap<>();
    private final Map<Offence, String> leftOut = new IdentityHashMap<>();

    private Pruning() {}

    /**
     * What is left of an activity.
     *
     * @param findings what was wrong with it, in the order of the file; each says what was left out because of it
     * @param stands whether there is an activity left, though not all of it may be
     */
    public record Pruned(List<Finding> findings, boolean stands) {}

    /**
     * Checks an activity and changes it.
     *
     * @param activity as it was read; then without what cannot stand
     */
    public static Pruned prune(XmlElement activity, IatiVersion version) {
        List<Offence> found = StructureCheck.activity(activity, version);
        if (found.isEmpty()) {
            return new Pruned(List.of(), true);
        }
        Pruning pruning = new Pruning();
        for (Offence offence : found) {
            pruning.offences
                    .computeIfAbsent(offence.element(), element -> new ArrayList<>())
                    .add(offence);
        }
        boolean stands = pruning.stands(activity, Structure.of(version).activity());
        if (!stands) {
            pruning.leaveOut(activity, activity);
        }
        return new Pruned(found.stream().map(pruning::finding).toList(), stands);
    }

    private boolean stands(XmlElement element, ElementType type) {
        List<Offence> own = offences.getOrDefault(element, List.of());
        if (own.stream().anyMatch(offence -> offence.effect() == Effect.ELEMENT)) {
            return false;
        }
        for (Offence offence : own) {
            if (offence.effect() == Effect.ATTRIBUTE) {
                element.attributes().remove(offence.attribute());
                leftOut.put(offence, "the attribute");
            } else if (offence.effect() == Effect.TEXT) {
                element.clearText();
                leftOut.put(offence, "the text");
            }
        }
        Set<XmlElement> fallen = new LinkedHashSet<>(element.children());
        fallen.removeIf(child -> stands(child, typeOf(child, type)));
        element.children().removeIf(fallen::contains);
        taken.put(element, fallen);
        if (type == null) {
            fallen.forEach(child -> leaveOut(child, child));
            return true;
        }
        element.children().sort(Comparator.comparingInt(child -> ChildOrder.slot(child, type)));
        for (XmlElement child : fallen) {
            if (isIndispensable(child, element, type)) {
                return false;
            }
        }
        fallen.forEach(child -> leaveOut(child, child));
        return true;
    }

    private static ElementType typeOf(XmlElement child, ElementType parent) {
        return parent == null || !child.ofTheStandard()
                ? null
                : parent.children().get(child.localName());
    }

    private static boolean isIndispensable(XmlElement child, XmlElement parent, ElementType type) {
        int slot = ChildOrder.slot(child, type);
        return slot >= 0
                && type.slots().get(slot).required()
                && parent.child(child.localName()) == null
                && !Leniency.forgives(parent.localName(), child.localName());
    }

    /** Notes for all that is wrong in an element what is left out because of it. */
    private void leaveOut(XmlElement element, XmlElement whole) {
        for (Offence offence : offences.getOrDefault(element, List.of())) {
            leftOut.put(offence, "'" + whole.localName() + "'");
        }
        element.children().forEach(child -> leaveOut(child, whole));
        taken.getOrDefault(element, Set.of()).forEach(child -> leaveOut(child, whole));
    }

    private Finding finding(Offence offence) {
        Finding finding = offence.finding();
        String unit = leftOut.get(offence);
        String consequence = unit == null ? "it is read all the same" : unit + " is left out";
        return new Finding(
                finding.line(),
                finding.column(),
                finding.rule(),
                finding.detail() + "; " + consequence,
                finding.text());
    }
}
