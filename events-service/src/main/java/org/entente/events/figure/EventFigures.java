package org.entente.events.figure;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.figure.FigureResource;
import org.entente.chassis.figure.FigureStore;

/** Figures about events and exchanges over HTTP. */
@Path("/v1/events/figures")
@Tag(
        name = "Event figures",
        description =
                "What documents say that events and exchanges amount to, and whether it agrees with what is known.")
public class EventFigures extends FigureResource {

    @Inject
    EventFigures(FigureStore store) {
        super(store);
    }
}
