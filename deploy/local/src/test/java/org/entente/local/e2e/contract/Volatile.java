package org.entente.local.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Masks what differs from one platform to the next: when it was written, the ids that it gave, its place in the feed. */
final class Volatile {

    private static final Set<String> MEMBERS = Set.of(
            "createdAt",
            "updatedAt",
            "startedAt",
            "finishedAt",
            "heartbeatAt",
            "at",
            "time",
            "occurredAt",
            "recordedtime",
            "recordedAt",
            "position",
            "sequence",
            "feedepoch",
            "epoch",
            "txid",
            "txcount",
            "txseq",
            "traceparent",
            "next",
            "nextPageToken",
            "pageToken",
            "seconds",
            "rowsPerSecond",
            "bytesPerSecond",
            "etag",
            "revision",
            "caller",
            "mergedFrom",
            "differences",
            "contract",
            "sha256",
            "received",
            "createdBy");

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b");
    private static final Pattern INSTANT =
            Pattern.compile("\\b20\\d\\d-?\\d\\d-?\\d\\dT\\d\\d:?\\d\\d:?\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern ADDRESS = Pattern.compile("http://(localhost|127\\.0\\.0\\.1):\\d+");
    private static final Pattern PLACE = Pattern.compile("\\b(events|aid|trade)\\.\\d+-\\d+");
    private static final Pattern DAY =
            Pattern.compile("generated-datetime=\"[^\"]*\"|last-updated-datetime=\"[^\"]*\"");

    /** The same members within lines and cells. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(\"+(?:" + String.join("|", MEMBERS) + ")\"+ ?: ?)(\"+[^\"]*\"+|-?[0-9][0-9.Ee+-]*)");

    /** How far an import run is in the moment that follows its last byte. */
    private static final Set<String> PROGRESS = Set.of("phase", "startedAt", "finishedAt", "rate", "bytes", "rows");

    private Volatile() {}

    /** An example of the operation as it can be compared with another one of it. */
    static JsonNode masked(String operation, JsonNode example) {
        JsonNode masked = masked(example);
        if (operation.matches("send.+Import")) {
            masked.findParents("phase").forEach(run -> ((ObjectNode) run).remove(PROGRESS));
        }
        return masked;
    }

    private static JsonNode masked(JsonNode node) {
        if (node.isArray()) {
            return Contract.JSON
                    .createArrayNode()
                    .addAll(node.valueStream().map(Volatile::masked).toList());
        }
        if (node.isTextual()) {
            return Contract.JSON.getNodeFactory().textNode(masked(node.asText()));
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = Contract.JSON.createObjectNode();
        node.properties()
                .forEach(member -> copy.set(
                        member.getKey(),
                        MEMBERS.contains(member.getKey())
                                        && member.getValue().isValueNode()
                                        && !member.getValue().isNull()
                                ? Contract.JSON.getNodeFactory().textNode("…")
                                : masked(member.getValue())));
        return copy;
    }

    private static String masked(String text) {
        String masked = ADDRESS.matcher(text).replaceAll("http://…");
        masked = DAY.matcher(masked).replaceAll("…");
        masked = INSTANT.matcher(masked).replaceAll("…");
        masked = IN_TEXT.matcher(masked).replaceAll("$1…");
        masked = PLACE.matcher(masked).replaceAll("$1.…");
        return ID.matcher(masked).replaceAll("…");
    }
}
