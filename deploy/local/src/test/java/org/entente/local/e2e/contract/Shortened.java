package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as an example: the beginning of each list, as far as it is still what the schema says. */
final class Shortened {

    private static final int LINES = 3;
    private static final int LONGEST_LIST = 64;
    private static final int WORDS = 4;

    /** Where a platform on one's own machine is, whatever port this one has. */
    private static final String USUAL = "http://localhost:8080";

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    /** Documents that describe the platform itself; their beginning tells what they are. */
    private static final List<String> DOCUMENTS = List.of("openapi", "asyncapi", "$schema");

    private Shortened() {}

    /** @param mediaType an entry of {@code content} of the contract */
    static JsonNode of(Answer answer, JsonNode mediaType, Contract contract) {
        boolean isText = contract.resolved(mediaType.path("schema"))
                .path("type")
                .asText()
                .equals("string");
        if (isText) {
            return new TextNode(text(answer));
        }
        JsonNode whole;
        try {
            whole = document(answer.mediaType(), ADDRESS.matcher(answer.text()).replaceAll(USUAL));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer.toString(), e);
        }
        if (DOCUMENTS.stream().anyMatch(whole::has)) {
            return beginning(whole);
        }
        return Stream.of(1, 2, LONGEST_LIST)
                .map(most -> cut(whole, most))
                .filter(example -> contract.faults(mediaType, example).isEmpty())
                .findFirst()
                .orElse(whole);
    }

    /** What a schema is of: the whole body, and one line of a body of lines. */
    private static JsonNode document(String mediaType, String text) throws JsonProcessingException {
        return switch (mediaType) {
            case "application/yaml" -> new YAMLMapper().readTree(text);
            case "application/x-ndjson" ->
                Contract.JSON.readTree(text.lines().findFirst().orElseThrow());
            default -> Contract.JSON.readTree(text);
        };
    }

    private static JsonNode cut(JsonNode node, int most) {
        if (node.isArray()) {
            ArrayNode list = Contract.JSON.createArrayNode();
            // Codes and words are short, and often the whole question.
            int longest = node.path(0).isValueNode() ? Math.max(most, WORDS) : most;
            for (int i = 0; i < Math.min(longest, node.size()); i++) {
                list.add(cut(node.get(i), most));
            }
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Contract.JSON.createObjectNode();
        node.properties().forEach(member -> object.set(member.getKey(), cut(member.getValue(), most)));
        return object;
    }

    private static JsonNode beginning(JsonNode document) {
        ObjectNode beginning = Contract.JSON.createObjectNode();
        document.properties().forEach(member -> {
            if (member.getValue().isValueNode() || member.getKey().equals("info")) {
                beginning.set(member.getKey(), member.getValue());
            }
        });
        return beginning;
    }

    private static String text(Answer answer) {
        String text = ADDRESS.matcher(answer.text()).replaceAll(USUAL);
        return switch (answer.mediaType()) {
            case "application/x-ndjson", "text/csv", "application/vnd.sdmx.data+csv" ->
                text.lines().limit(LINES).collect(Collectors.joining("\n", "", "\n"));
            case "text/calendar" -> {
                int end = text.indexOf("END:VEVENT");
                yield end < 0 ? text : text.substring(0, end) + "END:VEVENT\r\nEND:VCALENDAR\r\n";
            }
            default -> text;
        };
    }
}
