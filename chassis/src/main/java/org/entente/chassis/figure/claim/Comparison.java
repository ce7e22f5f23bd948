package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim beside another value.
 *
 * @param with where the other value comes from
 * @param value the other value, null where there is none
 * @param low its low end, null without one
 * @param high its high end, null without one
 * @param unit the other value's
 * @param difference the claimed value less the other one
 * @param rule the name of the rule that made or compared the value
 * @param operands ids of the figures or records that the value was taken or computed from
 * @param why in one sentence
 */
@Schema(name = "FigureComparison")
public record Comparison(
        Source with,
        Verdict verdict,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        String unit,
        BigDecimal difference,
        String rule,
        List<String> operands,
        String why) {

    static final String SAME_CLAIM = "sameClaim";

    static Comparison withFigure(FigureClaim claim, FigureClaim other) {
        return of(
                claim,
                Source.FIGURE,
                Value.of(other),
                other.basis().unit(),
                SAME_CLAIM,
                List.of(other.id()),
                "another figure tells the same");
    }

    static Comparison withImplied(FigureClaim claim, Derivation other) {
        return of(
                claim,
                Source.IMPLIED,
                Value.of(other.claim()),
                other.claim().basis().unit(),
                other.rule(),
                other.operands(),
                other.formula());
    }

    static Comparison withRecords(FigureClaim claim, Evidence evidence) {
        if (evidence.value() == null) {
            return undecided(evidence, evidence.why());
        }
        if (!evidence.unit().equals(claim.basis().unit())) {
            return undecided(
                    evidence,
                    "the records tell it in %s, the figure in %s"
                            .formatted(evidence.unit(), claim.basis().unit()));
        }
        Value value = new Value(evidence.value(), evidence.interval());
        return of(
                claim,
                Source.RECORDS,
                value,
                evidence.unit(),
                evidence.rule(),
                evidence.records(),
                "computed from " + evidence.records().size() + " records");
    }

    private static Comparison of(
            FigureClaim claim,
            Source with,
            Value other,
            String unit,
            String rule,
            List<String> operands,
            String origin) {
        boolean meet = claim.interval().intersects(other.interval());
        Value shown = with == Source.FIGURE ? other : other.shown();
        return new Comparison(
                with,
                meet ? Verdict.CONSISTENT : Verdict.CONTRADICTED,
                shown.stated(),
                shown.interval().low(),
                shown.interval().high(),
                unit,
                claim.value().subtract(shown.stated()),
                rule,
                operands,
                "%s: the claimed %s and %s %s"
                        .formatted(
                                origin,
                                claim.interval(),
                                shown.interval(),
                                meet ? "have values in common" : "have no value in common"));
    }

    private static Comparison undecided(Evidence evidence, String why) {
        return new Comparison(
                Source.RECORDS,
                Verdict.NOT_ENOUGH_DATA,
                null,
                null,
                null,
                null,
                null,
                evidence.rule(),
                evidence.records(),
                why);
    }
}
