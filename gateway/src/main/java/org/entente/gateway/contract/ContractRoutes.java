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
import org.entente.gateway.http.Representation;

/**
 * {@code /openapi} and {@code /asyncapi}: the contract of requests and that of changes, as JSON, and as YAML for who asks
 * for that.
 */
@ApplicationScoped
class ContractRoutes {

    void routes(@Observes Router router) throws IOException {
        serve(router, "openapi");
        serve(router, "asyncapi");
    }

    private static void serve(Router router, String name) throws IOException {
        byte[] document = read("/contract/" + name + ".json");
        Representation json = Representation.negotiated("application/json", Buffer.buffer(document));
        Representation yaml = Representation.negotiated("application/yaml", Buffer.buffer(toYaml(document)));
        reading(router.route("/" + name)).produces("application/json").handler(json::answer);
        reading(router.route("/" + name)).produces("application/yaml").handler(yaml::answer);
        reading(router.route("/" + name)).handler(json::answer);
        reading(router.route("/" + name + ".json")).handler(json::answer);
        reading(router.route("/" + name + ".yaml")).handler(yaml::answer);
    }

    private static Route reading(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static byte[] read(String document) throws IOException {
        try (InputStream in = ContractRoutes.class.getResourceAsStream(document)) {
            return in.readAllBytes();
        }
    }

    private static byte[] toYaml(byte[] json) throws IOException {
        return new YAMLMapper().writeValueAsBytes(new JsonMapper().readTree(json));
    }
}
