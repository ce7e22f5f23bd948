package org.entente.events.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.feed.ChangesResource;

/** The changes of diplomatic events over HTTP. */
@Path("/v1/events/changes")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class EventsChanges extends ChangesResource {}
