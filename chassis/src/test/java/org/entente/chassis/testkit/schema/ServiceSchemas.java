package org.entente.chassis.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import jakarta.enterprise.util.TypeLiteral;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;

/**
 * What the running service says of its types of records, beside what is committed in its module.
 *
 * @param relay has the service's name and its topics' settings
 * @param kinds by name
 * @param openApi the document as it is served
 */
record ServiceSchemas(RelayConfig relay, List<RecordKind<?>> kinds, JsonNode openApi, SchemaFiles files) {

    private static final Path MODULE = Path.of("");

    /**
     * Of the service under test. With {@code -Dcontract.update} the files of current versions that are not released are
     * written anew before, with {@code -Dcontract.release} those versions are declared released.
     */
    static ServiceSchemas running() {
        List<RecordKind<?>> kinds = StreamSupport.stream(
                        Arc.container()
                                .select(new TypeLiteral<RecordStore<?, ?, ?>>() {})
                                .spliterator(),
                        false)
                .<RecordKind<?>>map(RecordStore::kind)
                .sorted(Comparator.comparing(RecordKind::name))
                .toList();
        JsonNode openApi = Json.tree(
                RestAssured.given().accept("application/json").get("/q/openapi").asString());
        ServiceSchemas service = new ServiceSchemas(
                Arc.container().select(RelayConfig.class).get(), kinds, openApi, new SchemaFiles(MODULE));
        if (System.getProperty("contract.update") != null) {
            service.update();
        }
        if (System.getProperty("contract.release") != null) {
            kinds.forEach(kind -> service.files.release(current(kind)));
        }
        return service;
    }

    private void update() {
        for (RecordKind<?> kind : kinds) {
            if (!files.released().containsKey(current(kind))) {
                files.write(current(kind), generated(kind));
            }
        }
        files.write(FeedCatalogue.NAME, catalogue());
    }

    /** {@code events}, {@code aid} or {@code trade}. */
    String name() {
        return relay.service();
    }

    /** The schema of a kind's current version, made anew. */
    ObjectNode generated(RecordKind<?> kind) {
        return ChangeSchema.of(openApi, name(), kind);
    }

    /** The name of the file of a kind's current version. */
    static String current(RecordKind<?> kind) {
        return SchemaFiles.name(kind.name(), kind.viewVersion());
    }

    ObjectNode catalogue() {
        return FeedCatalogue.of(relay, kinds);
    }

    /** The paths of all members that events of the kind can have. */
    Set<String> described(RecordKind<?> kind) {
        return Members.described(generated(kind));
    }

    Samples samples() {
        return new Samples(MODULE, files);
    }
}
