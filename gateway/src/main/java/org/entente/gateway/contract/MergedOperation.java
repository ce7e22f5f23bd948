package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How an operation of a service stands in the merged contract. */
final class MergedOperation {

    /** The member of a shared response of the gateway that tells the status which any operation may answer with. */
    private static final String STATUS = "x-status";

    /** Marks a shared response that only operations with a body may give. */
    private static final String WITH_BODY = "x-with-body";

    /** Marks a shared response that the gateway's own operations may give as well. */
    private static final String OWN = "x-own";

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
        addShared(operation, responses, false);
    }

    /** Writes out what every operation of the gateway's own may answer with. */
    static void completeOwn(ObjectNode operation, JsonNode responses) {
        addShared(operation, responses, true);
    }

    private static void addShared(ObjectNode operation, JsonNode responses, boolean own) {
        responses.properties().forEach(response -> {
            String status = response.getValue().path(STATUS).asText();
            boolean meant = (!own || response.getValue().path(OWN).asBoolean())
                    && (operation.has("requestBody")
                            || !response.getValue().path(WITH_BODY).asBoolean());
            if (!status.isEmpty() && meant && !operation.path("responses").has(status)) {
                operation
                        .withObject("/responses")
                        .putObject(status)
                        .put("$ref", "#/components/responses/" + response.getKey());
            }
        });
    }
}
