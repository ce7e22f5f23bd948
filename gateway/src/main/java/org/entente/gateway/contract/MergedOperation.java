package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How an operation of a service stands in the merged contract. */
final class MergedOperation {

    /** The member of a shared response of the gateway that tells the status which any operation may answer with. */
    private static final String STATUS = "x-status";

    private MergedOperation() {}

    /**
     * Writes out what holds for all operations of a service, and what the gateway may answer in the service's place. To do
     * so twice changes nothing.
     *
     * @param operation is changed
     * @param security what the service's document says for all its operations, or null: then they are open
     * @param responses the shared responses of the contract
     */
    static void complete(ObjectNode operation, JsonNode security, JsonNode responses) {
        if (!operation.has("security")) {
            operation.set("security", security == null ? operation.arrayNode() : security);
        }
        responses.properties().forEach(response -> {
            String status = response.getValue().path(STATUS).asText();
            if (!status.isEmpty() && !operation.path("responses").has(status)) {
                operation
                        .withObject("/responses")
                        .putObject(status)
                        .put("$ref", "#/components/responses/" + response.getKey());
            }
        });
    }
}
