package org.entente.chassis.schema;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;

/** The schemas of the service's types of records, each in every version that it ever had. */
@ApplicationScoped
public class DataSchemas {

    private final List<DataSchema> all;

    DataSchemas(@All List<RecordStore<?, ?, ?>> stores, RelayConfig relay, ChangeEvent events) {
        List<DataSchema> found = new ArrayList<>();
        for (RecordStore<?, ?, ?> store : stores) {
            RecordKind<?> kind = store.kind();
            for (int version = 1; version <= kind.viewVersion(); version++) {
                String url = events.dataschema(kind.name(), version);
                String path = ChangeEvent.schemaPath(relay.service(), kind.name(), version);
                found.add(DataSchema.published(kind.name(), version, path, url, read(kind.name(), version)));
            }
        }
        found.sort(Comparator.comparing(DataSchema::kind).thenComparing(DataSchema::version));
        all = Collections.unmodifiableList(found);
    }

    /** Where a schema lies among the resources of its service. */
    public static String resource(String kind, int version) {
        return "schemas/" + kind + "/" + version + ".json";
    }

    /** By type of record, then by version. */
    List<DataSchema> all() {
        return all;
    }

    Optional<DataSchema> find(String kind, String version) {
        return all.stream()
                .filter(schema -> schema.kind().equals(kind)
                        && String.valueOf(schema.version()).equals(version))
                .findFirst();
    }

    private static String read(String kind, int version) {
        String resource = resource(kind, version);
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing; run: mvn verify -Dcontract.update");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
