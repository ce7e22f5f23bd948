package org.entente.events.ingest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.ingest.ImportResource;

/** Imports of events and actors over HTTP. */
@Path("/v1/events/imports")
@Tag(name = "Events imports", description = "Files that become records, with an account of each row.")
public class EventsImports extends ImportResource {}
