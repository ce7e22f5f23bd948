package org.entente.aid.ingest.iati.structure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the standard says of the elements at one place.
 *
 * @param text the type of its text; null where it has elements and no text
 * @param attributes by name, {@code xml:lang} among them
 * @param foreignAttributes whether attributes of other name spaces may stand beside them
 * @param slots what may stand in it, in order
 * @param children the types of its child elements by name
 */
record ElementType(
        ValueType text,
        Map<String, AttributeType> attributes,
        boolean foreignAttributes,
        List<Slot> slots,
        Map<String, ElementType> children) {

    /**
     * An attribute.
     *
     * @param type of its value
     * @param required whether an element without it is invalid
     */
    record AttributeType(ValueType type, boolean required) {}

    /**
     * A place in the order of child elements.
     *
     * @param name of the elements; null for those of other name spaces
     * @param least how often it must be taken, 0 or 1
     * @param most how often it can be taken, 1 or {@link Integer#MAX_VALUE}
     */
    record Slot(String name, int least, int most) {

        boolean required() {
            return least > 0;
        }
    }

    /** Whether the elements that it can have include those of other name spaces. */
    boolean foreignElements() {
        return slots.stream().anyMatch(slot -> slot.name() == null);
    }

    String attributeNames() {
        return attributes.isEmpty() ? "none" : String.join(", ", attributes.keySet());
    }

    String childNames() {
        return children.isEmpty()
                ? "none"
                : slots.stream()
                        .filter(slot -> slot.name() != null)
                        .map(Slot::name)
                        .collect(Collectors.joining(", "));
    }
}
