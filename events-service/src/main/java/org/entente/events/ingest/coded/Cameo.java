package org.entente.events.ingest.coded;

import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.reference.Tsv;
import org.entente.events.event.EventType;
import org.entente.events.ingest.Unfit;

/**
 * A code of CAMEO (Conflict and Mediation Event Observations).
 *
 * @param code as the source writes it
 * @param label of the code, or of the nearest one above it that is at hand
 */
record Cameo(String code, String label, EventType type) {

    private static final Map<String, Map<String, String>> TABLE =
            Tsv.read(Cameo.class, "cameo.tsv").stream().collect(Collectors.toMap(row -> row.get("code"), row -> row));

    /** @throws Unfit where it is none of CAMEO's */
    static Cameo of(String code) {
        if (code.matches("[0-9]{2,4}")) {
            for (int length = code.length(); length >= 2; length--) {
                Map<String, String> row = TABLE.get(code.substring(0, length));
                if (row != null) {
                    return new Cameo(code, row.get("label"), EventType.of(row.get("type")));
                }
            }
        }
        throw new Unfit("unknown-code", "'" + code + "' is no code of CAMEO, whose roots are 01 to 20", code);
    }

    /** Whether the target does it with the source as much as the source with the target. */
    boolean isMutual() {
        return switch (type) {
            case MEETING, CALL, DIALOGUE, AGREEMENT -> true;
            default -> false;
        };
    }

    /** Whether it is a visit as its host sees it: the target is the visitor. */
    boolean isHosted() {
        return code.startsWith("043");
    }
}
