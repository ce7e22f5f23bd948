package org.entente.events.schema;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.schema.DataSchemas;
import org.entente.chassis.schema.SchemaResource;

/** The schemas of this service's change events over HTTP. */
@Path("/v1/events/schemas")
@Tag(name = "Change schemas", description = "What the data of change events looks like, for ever at one address.")
public class EventsSchemaResource extends SchemaResource {

    @Inject
    EventsSchemaResource(DataSchemas schemas, RelayConfig relay) {
        super(schemas, relay);
    }
}
