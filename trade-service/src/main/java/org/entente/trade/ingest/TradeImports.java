package org.entente.trade.ingest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.ingest.ImportResource;

/** Imports of trade data over HTTP. */
@Path("/v1/trade/imports")
@Tag(name = "Trade imports", description = "Files that become flows of datasets, with an account of each row.")
public class TradeImports extends ImportResource {}
