package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** IATI's code list BudgetStatus: whether a budget binds. */
public enum BudgetStatus implements IatiCode {
    INDICATIVE("1"),
    COMMITTED("2");

    private final String code;

    BudgetStatus(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static BudgetStatus of(String text) {
        return IatiCode.read(BudgetStatus.class, text);
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
