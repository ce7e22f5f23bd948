package org.entente.chassis.schema;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.Operation;

/**
 * What change events of the service can carry.
 *
 * @param items each schema, by type of record, then by version
 * @param nextPageToken always null: they are few
 */
@Schema(name = "DataSchemaPage")
record SchemaPage(List<Item> items, String nextPageToken) {

    /**
     * One schema.
     *
     * @param kind the type of record, such as {@code topic}
     * @param version of its rendering; a record that was not written since keeps the version that it was written with
     * @param url the schema, as the {@code dataschema} of the events names it
     * @param eventTypes the types of the events whose data it describes
     */
    @Schema(name = "DataSchema")
    record Item(String kind, int version, String url, List<String> eventTypes) {}

    static SchemaPage of(String service, List<DataSchema> schemas) {
        List<Item> items = schemas.stream()
                .map(schema -> new Item(
                        schema.kind(),
                        schema.version(),
                        schema.url(),
                        Arrays.stream(Operation.values())
                                .map(operation -> ChangeEvent.type(service, schema.kind(), operation))
                                .toList()))
                .toList();
        return new SchemaPage(items, null);
    }
}
