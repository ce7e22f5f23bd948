package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import org.entente.chassis.time.Edtf;

/** Makes claims: Cambodia's exports to the United States in 2021, unless something else is said. */
final class Figures {

    private String id = "x";
    private Scope scope = new Scope("exports", "KHM", "USA", null, null);
    private Kind kind = Kind.LEVEL;
    private String period = "2021";
    private String comparedWith;
    private boolean cumulative;
    private ShareAcross across;
    private String definition;
    private Basis basis = new Basis("USD", null, null, null);
    private String value;
    private String roundedTo;
    private Qualifier qualifier = Qualifier.EXACT;
    private Certainty certainty = Certainty.FACT;

    private Figures() {}

    static Figures level(String id, String period, String value) {
        Figures figure = new Figures();
        figure.id = id;
        figure.period = period;
        figure.value = value;
        return figure;
    }

    static Figures change(String id, String period, String comparedWith, String value) {
        Figures figure = level(id, period, value);
        figure.kind = Kind.CHANGE;
        figure.comparedWith = comparedWith;
        figure.basis = new Basis(Basis.PERCENT, null, null, null);
        return figure;
    }

    static Figures share(String id, String period, String value) {
        Figures figure = level(id, period, value);
        figure.kind = Kind.SHARE;
        figure.across = ShareAcross.COUNTERPARTS;
        figure.basis = new Basis(Basis.PERCENT, null, null, null);
        return figure;
    }

    Figures roundedTo(String unit) {
        roundedTo = unit;
        return this;
    }

    Figures saying(Qualifier words) {
        qualifier = words;
        return this;
    }

    Figures in(Basis other) {
        basis = other;
        return this;
    }

    Figures on(Scope other) {
        scope = other;
        return this;
    }

    Figures with(String counterpart) {
        scope = new Scope(scope.measure(), scope.subject(), counterpart, scope.sector(), scope.commodity());
        return this;
    }

    Figures across(ShareAcross what, String ofWhat) {
        across = what;
        definition = ofWhat;
        return this;
    }

    Figures defined(String ofWhat) {
        definition = ofWhat;
        return this;
    }

    Figures summed() {
        cumulative = true;
        return this;
    }

    Figures asOpinion() {
        certainty = Certainty.OPINION;
        return this;
    }

    FigureClaim claim() {
        BigDecimal unit = roundedTo == null ? null : new BigDecimal(roundedTo);
        Reading reading = Reading.of(qualifier, unit);
        BigDecimal least = kind == Kind.CHANGE ? BigDecimal.valueOf(-100) : BigDecimal.ZERO;
        return new FigureClaim(
                id,
                scope,
                kind,
                Edtf.parse(period),
                comparedWith == null ? null : Edtf.parse(comparedWith),
                cumulative,
                across,
                definition,
                basis,
                new BigDecimal(value),
                reading.interval(new BigDecimal(value), unit, least),
                reading,
                certainty);
    }
}
