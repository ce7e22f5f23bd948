package org.entente.chassis.figure;

import org.entente.chassis.figure.claim.Basis;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Reading;
import org.entente.chassis.figure.claim.Scope;

/** Turns figures into what rules compute with. */
final class Claims {

    private Claims() {}

    static FigureClaim of(String id, FigureDraft figure) {
        Reading reading = Reading.of(figure.qualifier(), figure.roundedTo());
        return new FigureClaim(
                id,
                new Scope(
                        figure.measure(),
                        figure.subject().value(),
                        figure.counterpart() == null
                                ? null
                                : figure.counterpart().value(),
                        figure.sector(),
                        figure.commodity()),
                figure.kind(),
                figure.period(),
                figure.comparedWith(),
                figure.cumulative(),
                figure.shareAcross(),
                figure.ofWhat(),
                new Basis(figure.unit(), figure.priceBasis(), figure.baseYear(), figure.flowType()),
                figure.value(),
                reading.interval(figure.value(), figure.roundedTo(), FigureRules.least(figure.kind())),
                reading,
                figure.certainty());
    }

    static FigureDraft withUnit(FigureDraft figure, String unit) {
        return new FigureDraft(
                figure.measure(),
                figure.kind(),
                figure.subject(),
                figure.counterpart(),
                figure.period(),
                figure.comparedWith(),
                figure.value(),
                unit,
                figure.qualifier(),
                figure.roundedTo(),
                figure.cumulative(),
                figure.sector(),
                figure.sectorName(),
                figure.commodity(),
                figure.priceBasis(),
                figure.baseYear(),
                figure.flowType(),
                figure.shareAcross(),
                figure.ofWhat(),
                figure.certainty(),
                figure.attributedTo(),
                figure.note(),
                figure.citations());
    }
}
