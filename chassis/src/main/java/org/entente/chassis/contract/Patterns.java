package org.entente.chassis.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bean Validation matches a pattern against the whole text, JSON Schema looks for it anywhere in the text: without
 * anchors the contract would allow what the service refuses.
 */
final class Patterns {

    /** What {@code @NotBlank} becomes: one character that is no white space, anywhere. */
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    /** Anchors the patterns of these schemas and of all that is within them; null means that there are none. */
    static void anchor(Map<String, Schema> schemas) {
        if (schemas != null) {
            schemas.values().forEach(Patterns::anchor);
        }
    }

    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        anchor(schema.getProperties());
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }
}
