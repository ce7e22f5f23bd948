package org.entente.trade.figure;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.figure.FigureResource;
import org.entente.chassis.figure.FigureStore;

/** Figures about trade over HTTP. */
@Path("/v1/trade/figures")
@Tag(
        name = "Trade figures",
        description = "What documents say that trade amounts to, and whether it agrees with what is known.")
public class TradeFigures extends FigureResource {

    @Inject
    TradeFigures(FigureStore store) {
        super(store);
    }
}
