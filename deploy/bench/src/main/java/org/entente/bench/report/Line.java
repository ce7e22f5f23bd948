package org.entente.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.entente.bench.load.Spread;

/**
 * One thing that was measured.
 *
 * @param what was asked or done
 * @param unit of both figures
 * @param ours our figure over the rounds; of this run and this machine only
 * @param other whom it was measured beside; null where there is nobody
 * @param theirs the other side's figure; null where there is nobody
 * @param ratio of ours to theirs, each of the same round; null where there is nobody
 * @param rounds how many there were
 * @param budget null where nothing is asked of it
 * @param note what one must know to read it; null for nothing
 */
public record Line(
        String what,
        String unit,
        Spread ours,
        String other,
        Spread theirs,
        Spread ratio,
        int rounds,
        Budget budget,
        String note) {

    /** A figure with nobody beside it. */
    public static Line alone(String what, String unit, double[] ours) {
        return new Line(what, unit, Spread.of(ours), null, null, null, ours.length, null, null);
    }

    /** A figure beside another side's; those of one round stand at the same place. */
    public static Line beside(String what, String unit, double[] ours, String other, double[] theirs) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        return new Line(
                what, unit, Spread.of(ours), other, Spread.of(theirs), Spread.of(ratios), ours.length, null, null);
    }

    public Line within(Budget asked) {
        return new Line(what, unit, ours, other, theirs, ratio, rounds, asked, note);
    }

    public Line noting(String more) {
        return new Line(
                what, unit, ours, other, theirs, ratio, rounds, budget, note == null ? more : note + "; " + more);
    }

    /** {@code holds} or {@code does not hold}; empty where nothing is asked. */
    @JsonIgnore
    public String verdict() {
        if (budget == null) {
            return "";
        }
        return budget.holds(bounded()) ? "holds" : "**does not hold**";
    }

    /** Whether it is within its budget, or has none. */
    @JsonIgnore
    boolean holds() {
        return budget == null || budget.holds(bounded());
    }

    /** The part of its budget that is used; not a number where it has none. */
    @JsonIgnore
    double used() {
        return budget == null ? Double.NaN : budget.used(bounded());
    }

    private Spread bounded() {
        return budget.ofRatio() ? ratio : ours;
    }

    /** A row of the table; a quick run is not judged. */
    String row(boolean judged) {
        return rowEnding(judged ? verdict() : "");
    }

    /** A row of the table with more after its verdict. */
    String row(String afterVerdict) {
        return rowEnding(verdict() + afterVerdict);
    }

    private String rowEnding(String verdict) {
        return "| %s | %s | %s | %s | %s | %s | %d |"
                .formatted(
                        what,
                        figure(ours) + " " + unit,
                        theirs == null ? "" : other + ": " + figure(theirs) + " " + unit,
                        ratio == null ? "" : ratio,
                        budget == null ? "" : budget.text(unit),
                        verdict,
                        rounds);
    }

    private static String figure(Spread spread) {
        double size = Math.abs(spread.median());
        return (size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f").formatted(spread.median());
    }
}
