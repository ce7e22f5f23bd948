package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** IATI's code list BudgetType: the first budget of a period, or one that took its place. */
public enum BudgetType implements IatiCode {
    ORIGINAL("1"),
    REVISED("2");

    private final String code;

    BudgetType(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static BudgetType of(String text) {
        return IatiCode.read(BudgetType.class, text);
    }

    @Override
    public String code() {
        return code;
    }

    @JsonValue
    @Override
    public String word() {
        return IatiCode.camelCase(name());
    }
}
