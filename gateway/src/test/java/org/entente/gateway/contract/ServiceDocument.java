package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.gateway.Service;

/** What one service says of itself: its OpenAPI document, as its build wrote it. */
record ServiceDocument(Service service, ObjectNode tree) {

    private static final JsonMapper JSON = new JsonMapper();

    static ServiceDocument parse(Service service, String json) {
        try {
            return new ServiceDocument(service, (ObjectNode) JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the document that the service's module has built.
     *
     * @param modules the folder that holds the modules
     * @throws MergeRefused if the module has built none
     */
    static ServiceDocument built(Path modules, Service service) {
        Path file = modules.resolve(service.label() + "-service/target/openapi/openapi.json");
        if (!Files.exists(file)) {
            throw new MergeRefused(service.label() + "-service has not built its document " + file
                    + "; run mvn verify at the top level");
        }
        try {
            return parse(service, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
