package org.entente.aid.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.change.EpochResource;

@Path("/v1/aid/changes/epochs")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class AidEpochs extends EpochResource {}
