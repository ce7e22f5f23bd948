package org.entente.trade.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a beneficiary's goods had the preference. */
@Schema(name = "SchemeCovered", description = "Whether the beneficiary's goods had the preference.")
enum Covered {
    /** They are in the scope, and the preference was in force for them. */
    @JsonProperty("yes")
    YES,
    /** Some of them had it. */
    @JsonProperty("partly")
    PARTLY,
    @JsonProperty("no")
    NO,
    /** The record does not say which goods are in the scope, or which are suspended, or what the status was. */
    @JsonProperty("unknown")
    UNKNOWN;

    /**
     * What follows from a scope and a status.
     *
     * @param scope the codes of the scope, null where the record names none
     * @param entry the status that held, null where no record tells one
     */
    static Covered of(String code, Goods scope, SchemeDraft.StatusEntry entry) {
        if (scope != null && scope.shareOf(code) == Goods.Share.NONE) {
            return NO;
        }
        if (entry == null) {
            return UNKNOWN;
        }
        return switch (entry.status()) {
            case GRANTED, RESTORED -> inForce(code, scope);
            case PARTLY_SUSPENDED -> partly(code, scope, entry);
            case SUSPENDED, EXPIRED -> NO;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Covered inForce(String code, Goods scope) {
        if (scope == null) {
            return UNKNOWN;
        }
        return scope.shareOf(code) == Goods.Share.ALL ? YES : PARTLY;
    }

    private static Covered partly(String code, Goods scope, SchemeDraft.StatusEntry entry) {
        if (entry.hsCodes() == null) {
            return UNKNOWN;
        }
        return switch (new Goods(entry.hsCodes()).shareOf(code)) {
            case ALL -> NO;
            case SOME -> scope == null ? UNKNOWN : PARTLY;
            case NONE -> inForce(code, scope);
        };
    }
}
