package org.entente.trade.reported;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.trade.param.Frequency;

/**
 * How far apart the two sides of the same trade are, and what that may come from.
 *
 * @param ratio the importer's value divided by the exporter's
 * @param basis how the importer's and the exporter's values are valued, such as {@code cif/fob}
 * @param likelyReasons in the order of {@link AsymmetryReason}; empty where the two are equal
 */
public record Asymmetry(BigDecimal ratio, String basis, List<AsymmetryReason> likelyReasons) {

    /** Freight and insurance rarely make up more of an import's value than a sixth of it. */
    private static final BigDecimal MOST_FREIGHT = new BigDecimal("1.2");

    private static final String UNSPECIFIED = "unspecified";

    /** The asymmetry of two reports, null where the exporter's value is nothing. */
    public static Asymmetry of(Reported exporter, Reported importer) {
        BigDecimal ratio = Ratios.of(importer.value(), exporter.value());
        if (ratio == null) {
            return null;
        }
        return new Asymmetry(
                ratio, importer.valuation() + "/" + exporter.valuation(), reasons(ratio, exporter, importer));
    }

    private static List<AsymmetryReason> reasons(BigDecimal ratio, Reported exporter, Reported importer) {
        List<AsymmetryReason> reasons = new ArrayList<>();
        if (ratio.compareTo(BigDecimal.ONE) == 0) {
            return reasons;
        }
        boolean more = ratio.compareTo(BigDecimal.ONE) > 0;
        add(reasons, AsymmetryReason.FREIGHT_AND_INSURANCE, more && isCif(importer) && isFob(exporter));
        add(reasons, AsymmetryReason.VALUATION_NOT_TOLD, isUnspecified(importer) || isUnspecified(exporter));
        add(reasons, AsymmetryReason.THIRD_COUNTRIES, !more || ratio.compareTo(MOST_FREIGHT) > 0);
        add(
                reasons,
                AsymmetryReason.CLASSIFICATIONS_DIFFER,
                !importer.classification().equals(exporter.classification()));
        add(reasons, AsymmetryReason.SOURCES_DIFFER, !importer.source().equals(exporter.source()));
        add(reasons, AsymmetryReason.ESTIMATED, isEstimated(importer) || isEstimated(exporter));
        add(reasons, AsymmetryReason.TIME_LAG, importer.period().frequency() == Frequency.MONTHLY);
        return reasons;
    }

    private static void add(List<AsymmetryReason> reasons, AsymmetryReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean isCif(Reported value) {
        return value.valuation().equals("cif");
    }

    private static boolean isFob(Reported value) {
        return value.valuation().equals("fob");
    }

    private static boolean isUnspecified(Reported value) {
        return value.valuation().equals(UNSPECIFIED);
    }

    private static boolean isEstimated(Reported value) {
        return Boolean.FALSE.equals(value.reported());
    }
}
