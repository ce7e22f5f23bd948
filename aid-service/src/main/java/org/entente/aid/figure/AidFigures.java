package org.entente.aid.figure;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.figure.FigureResource;
import org.entente.chassis.figure.FigureStore;

/** Figures about aid over HTTP. */
@Path("/v1/aid/figures")
@Tag(
        name = "Aid figures",
        description = "What documents say that aid amounts to, and whether it agrees with what is known.")
public class AidFigures extends FigureResource {

    @Inject
    AidFigures(FigureStore store) {
        super(store);
    }
}
