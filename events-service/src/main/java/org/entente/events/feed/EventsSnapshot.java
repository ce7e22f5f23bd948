package org.entente.events.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.feed.SnapshotResource;

/** All records of diplomatic events over HTTP. */
@Path("/v1/events/snapshot")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class EventsSnapshot extends SnapshotResource {}
