package org.entente.chassis.figure;

import java.math.BigDecimal;
import org.entente.chassis.figure.claim.Basis;
import org.entente.chassis.figure.claim.Certainty;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.figure.claim.ShareAcross;
import org.entente.chassis.http.Check;

/** The rules across a figure's members. */
final class FigureRules {

    /** No fall is deeper than to nothing. */
    private static final BigDecimal DEEPEST_FALL = BigDecimal.valueOf(-100);

    private FigureRules() {}

    static void check(FigureDraft figure, Check check) {
        switch (figure.kind()) {
            case LEVEL -> level(figure, check);
            case CHANGE -> change(figure, check);
            case SHARE -> share(figure, check);
        }
        if (figure.kind() != Kind.CHANGE) {
            check.that(figure.comparedWith() == null, "/comparedWith", "only a change is compared with a period");
        }
        check.that(
                figure.kind() == Kind.SHARE || figure.shareAcross() == null,
                "/shareAcross",
                "only a share has a whole");
        check.that(
                figure.roundedTo() == null
                        || figure.value().remainder(figure.roundedTo()).signum() == 0,
                "/roundedTo",
                "the value is a multiple of the unit that it is rounded to");
        check.that(
                !figure.subject().equals(figure.counterpart()), "/counterpart", "an actor is not its own counterpart");
        prices(figure, check);
        words(figure, check);
    }

    /** The lowest value that a figure of the kind can have. */
    static BigDecimal least(Kind kind) {
        return kind == Kind.CHANGE ? DEEPEST_FALL : BigDecimal.ZERO;
    }

    private static void level(FigureDraft figure, Check check) {
        check.that(
                !figure.unit().equalsIgnoreCase(Basis.PERCENT), "/unit", "percent is the unit of changes and shares");
        check.that(figure.value().signum() >= 0, "/value", "a level is not negative; a fall is a change");
    }

    private static void change(FigureDraft figure, Check check) {
        percent(figure, check);
        check.that(figure.value().compareTo(DEEPEST_FALL) >= 0, "/value", "no change falls below -100 percent");
        check.that(!figure.cumulative(), "/cumulative", "a change is no sum");
        if (figure.comparedWith() == null) {
            check.reject("/comparedWith", "a change needs the period that it is a change on");
        } else {
            check.that(
                    figure.comparedWith()
                            .earliestStart()
                            .isBefore(figure.period().earliestStart()),
                    "/comparedWith",
                    "the period compared with begins before the figure's own");
        }
    }

    private static void share(FigureDraft figure, Check check) {
        percent(figure, check);
        check.that(figure.value().signum() >= 0, "/value", "a share is not negative");
        check.that(
                figure.shareAcross() != null || figure.ofWhat() != null,
                "/ofWhat",
                "a share needs its whole: shareAcross, or ofWhat in words");
        if (figure.shareAcross() == ShareAcross.COUNTERPARTS) {
            check.that(
                    figure.counterpart() != null
                            && !figure.counterpart().value().equals(Scope.WORLD),
                    "/counterpart",
                    "a share across counterparts is that of one counterpart");
        }
        if (figure.shareAcross() == ShareAcross.SECTORS) {
            check.that(figure.sector() != null, "/sector", "a share across sectors is that of one sector");
        }
        if (figure.shareAcross() == ShareAcross.COMMODITIES) {
            check.that(figure.commodity() != null, "/commodity", "a share across commodities is that of one commodity");
        }
    }

    private static void percent(FigureDraft figure, Check check) {
        check.that(figure.unit().equalsIgnoreCase(Basis.PERCENT), "/unit", "changes and shares are in percent");
    }

    private static void prices(FigureDraft figure, Check check) {
        check.that(
                (figure.priceBasis() == PriceBasis.CONSTANT) == (figure.baseYear() != null),
                "/baseYear",
                "constant prices have a base year, others have none");
    }

    private static void words(FigureDraft figure, Check check) {
        check.that(
                figure.certainty() == Certainty.FACT || figure.attributedTo() != null,
                "/attributedTo",
                "an opinion is somebody's: tell whose");
        check.that(
                figure.sectorName() == null || figure.sector() != null, "/sector", "a named sector has its DAC code");
    }
}
