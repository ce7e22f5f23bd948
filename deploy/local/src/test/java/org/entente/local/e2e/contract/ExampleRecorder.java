package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the platform each question and keeps the answers as examples, by the names of the operations. */
final class ExampleRecorder {

    private final Client client;
    private final Contract contract;
    private final Questions questions;
    private final Writes writes;
    private final List<String> refused = new ArrayList<>();

    ExampleRecorder(Client client, Contract contract, Questions questions) {
        this.client = client;
        this.contract = contract;
        this.questions = questions;
        this.writes = new Writes(client, contract, questions);
    }

    /** What the platform did not answer as it should; empty after a good recording. */
    List<String> refused() {
        return refused;
    }

    /** Reads first, for what is written changes what is read. */
    ObjectNode record() {
        Map<Boolean, List<Operation>> kinds =
                contract.operations().stream().collect(java.util.stream.Collectors.partitioningBy(Operation::writes));
        ObjectNode examples = Contract.JSON.createObjectNode();
        for (boolean writing : new boolean[] {false, true}) {
            for (Operation operation : kinds.get(writing)) {
                ObjectNode example = Contract.JSON.createObjectNode();
                parameters(operation, example.putObject("parameters"));
                if (writing) {
                    written(operation, example);
                } else {
                    read(operation, example.putObject("answers"));
                }
                examples.set(operation.id(), example);
            }
        }
        return examples;
    }

    private void read(Operation operation, ObjectNode answers) {
        operation.tree().path("responses").properties().forEach(response -> {
            if (!response.getKey().equals("200")) {
                return;
            }
            contract.resolved(response.getValue()).path("content").properties().forEach(form -> {
                Call call = questions.good(operation).withHeader("Accept", form.getKey());
                Answer answer = client.sendPatiently(call);
                if (answer.status() == 200 && answer.mediaType().equals(Answer.bare(form.getKey()))) {
                    answers.withObject("/200").set(form.getKey(), Shortened.of(answer, form.getValue(), contract));
                } else {
                    refused.add(call + " -> " + answer);
                }
            });
        });
    }

    private void written(Operation operation, ObjectNode example) {
        ObjectNode answers = example.putObject("answers");
        for (Writes.Written written : writes.carriedOut(operation)) {
            JsonNode documented = contract.response(operation, written.answer().status());
            JsonNode form = documented.path("content").path(written.answer().mediaType());
            if (written.call().body() != null) {
                example.set("body", body(written.call()));
            }
            if (documented.isMissingNode() || written.answer().status() >= 300) {
                refused.add(written.call() + " -> " + written.answer());
            } else if (!form.isMissingNode()) {
                answers.withObject("/" + written.answer().status())
                        .set(written.answer().mediaType(), Shortened.of(written.answer(), form, contract));
            }
        }
    }

    private void parameters(Operation operation, ObjectNode parameters) {
        Call good = questions.good(operation);
        for (JsonNode parameter : operation.tree().path("parameters")) {
            String name = parameter.path("name").asText();
            String value =
                    good.segments().containsKey(name) ? good.segments().get(name) : questions.value(operation, name);
            if (value != null) {
                parameters.set(name, typed(value, contract.resolved(parameter.path("schema"))));
            }
        }
    }

    private static JsonNode typed(String value, JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            ArrayNode list = Contract.JSON.createArrayNode();
            for (String item : value.split(",")) {
                list.add(typed(item, schema.path("items")));
            }
            return list;
        }
        return switch (schema.path("type").asText()) {
            case "integer", "boolean", "number" -> json(value);
            default -> new TextNode(value);
        };
    }

    private static JsonNode body(Call call) {
        String text = new String(call.body(), StandardCharsets.UTF_8);
        return Questions.isJson(call.operation()) ? json(text) : new TextNode(text);
    }

    private static JsonNode json(String text) {
        try {
            return Contract.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
