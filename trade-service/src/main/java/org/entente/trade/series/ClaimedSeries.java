package org.entente.trade.series;

import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.reference.Currencies;
import org.entente.chassis.reference.Currency;
import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Period;
import org.entente.trade.reported.ReportedStore;

/** The series that a figure is about, of one period. */
final class ClaimedSeries {

    private ClaimedSeries() {}

    /** No series can tell anything about the figure; the message says why. */
    static final class NoSeries extends RuntimeException {

        NoSeries(String why) {
            super(why);
        }
    }

    static SeriesQuestion question(FigureClaim claim, Direction direction) {
        Scope scope = claim.scope();
        if (scope.sector() != null) {
            throw new NoSeries("flows are told by commodity, not by sector");
        }
        if (claim.basis().priceBasis() == PriceBasis.CONSTANT) {
            throw new NoSeries("flows are told in the prices of their own period");
        }
        Period period = period(claim);
        return new SeriesQuestion(
                area(scope.subject()),
                scope.counterpart() == null ? Areas.WORLD : area(scope.counterpart()),
                direction,
                commodity(scope.commodity()),
                period.frequency(),
                period,
                period,
                null,
                null,
                Currencies.find(claim.basis().unit()).map(Currency::code).orElse(null));
    }

    private static Period period(FigureClaim claim) {
        try {
            return Period.parse(claim.period().toString());
        } catch (IllegalArgumentException e) {
            throw new NoSeries("flows are told by year and by month, and " + claim.period() + " is neither");
        }
    }

    private static String area(String actor) {
        try {
            return Areas.resolve(actor).code();
        } catch (UnknownCode e) {
            throw new NoSeries("no flows are told of " + actor);
        }
    }

    private static String commodity(String commodity) {
        if (commodity == null) {
            return ReportedStore.TOTAL;
        }
        if (!commodity.matches("[0-9]{2,6}|TOTAL")) {
            throw new NoSeries("'" + commodity + "' is no code that flows are told by");
        }
        return commodity;
    }
}
