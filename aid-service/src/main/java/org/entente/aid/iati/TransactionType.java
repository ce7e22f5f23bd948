package org.entente.aid.iati;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.contract.OpenEnum;

/** IATI's code list TransactionType: what a transaction did. Amounts of two types are never added. */
@Schema(extensions = @Extension(name = OpenEnum.MARK, value = "true", parseValue = true))
public enum TransactionType implements IatiCode {
    INCOMING_FUNDS("1"),
    OUTGOING_COMMITMENT("2"),
    DISBURSEMENT("3"),
    EXPENDITURE("4"),
    INTEREST_PAYMENT("5"),
    LOAN_REPAYMENT("6"),
    REIMBURSEMENT("7"),
    PURCHASE_OF_EQUITY("8"),
    SALE_OF_EQUITY("9"),
    CREDIT_GUARANTEE("10"),
    INCOMING_COMMITMENT("11"),
    OUTGOING_PLEDGE("12"),
    INCOMING_PLEDGE("13");

    private final String code;

    TransactionType(String code) {
        this.code = code;
    }

    /** Reads the word or the code. */
    @JsonCreator
    public static TransactionType of(String text) {
        return IatiCode.read(TransactionType.class, text);
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
