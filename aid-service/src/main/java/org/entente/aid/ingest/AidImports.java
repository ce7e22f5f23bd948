package org.entente.aid.ingest;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.ingest.ImportResource;

/** Imports of aid over HTTP. */
@Path("/v1/aid/imports")
@Tag(name = "Aid imports", description = "Files that become records, with an account of each row.")
public class AidImports extends ImportResource {}
