package org.entente.trade.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.change.EpochResource;

@Path("/v1/trade/changes/epochs")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class TradeEpochs extends EpochResource {}
