package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out the operations that write, so that the platform is afterwards as before: a record is deleted and created anew,
 * replaced by what it is, and created at its id.
 */
final class Writes {

    /** A request and its answer. */
    record Written(Call call, Answer answer) {}

    private static final int GONE = 204;

    private final Client client;
    private final Questions questions;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, List<Written>> done = new LinkedHashMap<>();

    Writes(Client client, Contract contract, Questions questions) {
        this.client = client;
        this.questions = questions;
        contract.operations().forEach(operation -> operations.put(operation.id(), operation));
    }

    /** What an operation was asked and answered with success, each status once. */
    List<Written> carriedOut(Operation operation) {
        String id = operation.id();
        if (id.matches("(create|replace|delete)(?!.*Import).*")) {
            String label = id.replaceFirst("create|replace|delete", "");
            if (!done.containsKey("create" + label)) {
                lifeOf(label);
            }
            return done.get(id);
        }
        Call call = questions.good(operation);
        if (id.startsWith("send") || id.startsWith("cancel")) {
            return List.of(send(call.withSegment("id", newRun(id.replaceFirst("send|cancel", "")))));
        }
        if (id.startsWith("begin")) {
            // Nothing is wrong with the feed here.
            String body = new String(call.body(), StandardCharsets.UTF_8).replace("}", ",\"evenIfNotHalted\":true}");
            return List.of(send(call.withBody("", body.getBytes(StandardCharsets.UTF_8))));
        }
        return List.of(send(call));
    }

    private void lifeOf(String label) {
        Call replace = questions.leaf(operations.get("replace" + label));
        Call delete = questions.leaf(operations.get("delete" + label));
        Call create = questions.good(operations.get("create" + label)).withBody("", replace.body());
        Written replaced = send(replace);
        Written deleted = send(delete);
        Written created = send(create);
        if (created.answer().status() == 201) {
            client.send(delete.withSegment("id", id(created.answer())));
        }
        Call again = replace.withHeader("If-Match", null).withHeader("If-None-Match", "*");
        Written recreated = send(again);
        done.put("create" + label, List.of(created));
        // The request of the example is the first one's, which needs no other condition.
        done.put("replace" + label, List.of(recreated, replaced));
        done.put("delete" + label, List.of(deleted));
        if (label.equals("Dataset") && deleted.answer().status() == GONE) {
            client.send(questions.good(operations.get("writeFlowsOfDataset")));
        }
    }

    private String newRun(String label) {
        return id(client.send(questions.good(operations.get("create" + label))));
    }

    private Written send(Call call) {
        return new Written(call, client.send(call));
    }

    private static String id(Answer answer) {
        try {
            return Contract.JSON.readTree(answer.text()).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer.toString(), e);
        }
    }
}
