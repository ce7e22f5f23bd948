package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;

/** {@code /openapi}: the contract as JSON, and as YAML for who asks for that. */
@ApplicationScoped
class ContractRoutes {

    private static final String DOCUMENT = "/contract/openapi.json";

    void routes(@Observes Router router) throws IOException {
        byte[] document = read();
        Representation json = Representation.of("application/json", Buffer.buffer(document));
        Representation yaml = Representation.of("application/yaml", Buffer.buffer(toYaml(document)));
        reading(router.route("/openapi")).produces("application/json").handler(json::answer);
        reading(router.route("/openapi")).produces("application/yaml").handler(yaml::answer);
        reading(router.route("/openapi")).handler(json::answer);
        reading(router.route("/openapi.yaml")).handler(yaml::answer);
    }

    private static Route reading(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static byte[] read() throws IOException {
        try (InputStream in = ContractRoutes.class.getResourceAsStream(DOCUMENT)) {
            return in.readAllBytes();
        }
    }

    private static byte[] toYaml(byte[] json) throws IOException {
        return new YAMLMapper().writeValueAsBytes(new JsonMapper().readTree(json));
    }
}
