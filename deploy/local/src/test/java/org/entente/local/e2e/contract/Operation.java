package org.entente.local.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 */
record Operation(String method, String path, JsonNode tree) {

    private static final List<String> READING = List.of("GET", "HEAD");

    String id() {
        return tree.path("operationId").asText();
    }

    boolean writes() {
        return !READING.contains(method);
    }

    boolean takesBody() {
        return tree.has("requestBody");
    }

    /** The media type of the body that clients send. */
    String bodyType() {
        return tree.at("/requestBody/content").fieldNames().next();
    }

    /** The parameters in {@code path}, {@code query} or {@code header}. */
    List<JsonNode> parameters(String in) {
        return StreamSupport.stream(tree.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    boolean hasHeader(String name) {
        return parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equalsIgnoreCase(name));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
