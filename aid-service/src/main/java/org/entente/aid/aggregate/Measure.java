package org.entente.aid.aggregate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.entente.aid.iati.BudgetType;
import org.entente.aid.iati.IatiCode;
import org.entente.aid.iati.TransactionType;

/** What is added up. No two of these are ever added to each other. */
enum Measure {
    COMMITMENTS(TransactionType.OUTGOING_COMMITMENT),
    DISBURSEMENTS(TransactionType.DISBURSEMENT),
    EXPENDITURE(TransactionType.EXPENDITURE),
    INCOMING_FUNDS(TransactionType.INCOMING_FUNDS),
    INCOMING_COMMITMENTS(TransactionType.INCOMING_COMMITMENT),
    PLEDGES(TransactionType.OUTGOING_PLEDGE),
    INCOMING_PLEDGES(TransactionType.INCOMING_PLEDGE),
    INTEREST_PAYMENTS(TransactionType.INTEREST_PAYMENT),
    LOAN_REPAYMENTS(TransactionType.LOAN_REPAYMENT),
    REIMBURSEMENTS(TransactionType.REIMBURSEMENT),
    PURCHASES_OF_EQUITY(TransactionType.PURCHASE_OF_EQUITY),
    SALES_OF_EQUITY(TransactionType.SALE_OF_EQUITY),
    CREDIT_GUARANTEES(TransactionType.CREDIT_GUARANTEE),
    ORIGINAL_BUDGETS("budget", "/budgets/", BudgetType.ORIGINAL),
    REVISED_BUDGETS("budget", "/budgets/", BudgetType.REVISED),
    /** Of each activity and period the revised budget where there is one, else the original one. */
    BUDGETS("budget", "/budgets/", BudgetType.ORIGINAL, BudgetType.REVISED),
    /** As budgets: a revised one takes the place of the original one. */
    PLANNED_DISBURSEMENTS("plannedDisbursement", "/plannedDisbursements/", BudgetType.ORIGINAL, BudgetType.REVISED);

    private final String kind;
    private final String path;
    private final List<String> types;

    Measure(TransactionType type) {
        this("transaction", "/transactions/", type);
    }

    Measure(String kind, String path, IatiCode... types) {
        this.kind = kind;
        this.path = path;
        this.types = List.of(types).stream().map(IatiCode::code).toList();
    }

    @JsonValue
    String word() {
        return IatiCode.camelCase(name());
    }

    /** The kind of record in the view {@code money}. */
    String kind() {
        return kind;
    }

    /** IATI's codes of the records' types. */
    List<String> types() {
        return types;
    }

    /** Where its records stand in an activity, as the beginning of a JSON pointer. */
    String path() {
        return path;
    }

    boolean ofTransactions() {
        return kind.equals("transaction");
    }

    /** Whether one record of it can take the place of another. */
    boolean revisable() {
        return types.size() > 1;
    }
}
