package org.entente.trade.feed;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.feed.ChangesResource;

/** The changes of trade over HTTP. */
@Path("/v1/trade/changes")
@Tag(name = "Changes", description = "Every committed change in order, and the snapshot to start from.")
public class TradeChanges extends ChangesResource {}
