package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Money that is to be paid out: IATI's element {@code planned-disbursement}.
 *
 * @param type the code of the list BudgetType (1 original, 2 revised), null where it is not told
 * @param periodStart the first day
 * @param periodEnd the last day, null where it is not told
 * @param value how much
 * @param provider who gives, null where it is not told
 * @param receiver who gets it, null where it is not told
 * @param verbatim what it holds beside
 */
public record PlannedDisbursement(
        @Size(max = 50) String type,
        @NotNull Day periodStart,
        Day periodEnd,
        @NotNull @Valid Money value,
        @Valid TransactionOrg provider,
        @Valid TransactionOrg receiver,
        @Size(max = 100) List<@NotNull @Valid Verbatim> verbatim) {
    public PlannedDisbursement {
        verbatim = Absent.orNull(verbatim);
    }
}
