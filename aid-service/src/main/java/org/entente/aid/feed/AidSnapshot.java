package org.entente.aid.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.feed.SnapshotResource;

/** All records of aid over HTTP. */
@Path("/v1/aid/snapshot")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class AidSnapshot extends SnapshotResource {}
