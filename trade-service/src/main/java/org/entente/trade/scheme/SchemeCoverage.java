package org.entente.trade.scheme;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a scheme covered goods of a beneficiary on a day.
 *
 * @param id the scheme's
 * @param status what the beneficiary had of the scheme on the day; where it is only possible, so is {@code covered}
 * @param explanation why
 */
@Schema(name = "SchemeCoverage", description = "Whether a scheme covered goods of a beneficiary on a day.")
record SchemeCoverage(
        String id,
        String code,
        String name,
        String grantor,
        String legalAct,
        Covered covered,
        StatusAnswer status,
        String explanation) {

    /**
     * The schemes for a beneficiary whose scope has the goods, or names none.
     *
     * @param nextPageToken always null: they are few
     */
    @Schema(name = "SchemeCoveragePage")
    record Page(String beneficiary, String commodity, LocalDate on, List<SchemeCoverage> items, String nextPageToken) {}

    static SchemeCoverage of(String commodity, SchemeDraft scheme, StatusAnswer status) {
        Goods scope = scheme.goods();
        // The last one is the one that the status was taken from.
        SchemeDraft.StatusEntry held = status.evidence().isEmpty()
                ? null
                : status.evidence().get(status.evidence().size() - 1);
        return new SchemeCoverage(
                status.scheme(),
                scheme.code(),
                scheme.name(),
                scheme.grantor().value(),
                scheme.legalAct(),
                Covered.of(commodity, scope, held),
                status,
                scope(commodity, scope) + "; the status was " + status.status().word() + suspended(commodity, held)
                        + ".");
    }

    private static String scope(String code, Goods scope) {
        if (scope == null) {
            return "The record names no codes of the goods in the scope";
        }
        return switch (scope.shareOf(code)) {
            case ALL -> "The scope has " + code;
            case SOME -> "The scope has only some of " + code;
            case NONE -> "The scope does not have " + code;
        };
    }

    private static String suspended(String code, SchemeDraft.StatusEntry held) {
        if (held == null || held.status() != Status.PARTLY_SUSPENDED) {
            return "";
        }
        if (held.hsCodes() == null) {
            return ", and the record does not say by codes for which goods";
        }
        return switch (new Goods(held.hsCodes()).shareOf(code)) {
            case ALL -> ", for " + code + " too";
            case SOME -> ", for some of " + code;
            case NONE -> ", but not for " + code;
        };
    }
}
