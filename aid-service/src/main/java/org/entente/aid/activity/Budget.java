package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.aid.iati.BudgetStatus;
import org.entente.aid.iati.BudgetType;
import org.entente.chassis.http.Check;

/**
 * What is planned to be spent in a period.
 *
 * @param type original if the client does not say, as IATI has it
 * @param status indicative if the client does not say, as IATI has it
 * @param periodStart the first day
 * @param periodEnd the last day, at most a year after the first
 * @param value how much
 * @param verbatim what its element in IATI holds beside
 */
public record Budget(
        BudgetType type,
        BudgetStatus status,
        @NotNull Day periodStart,
        @NotNull Day periodEnd,
        @NotNull @Valid Money value,
        @Size(max = 100) List<@NotNull @Valid Verbatim> verbatim) {

    public Budget {
        type = type == null ? BudgetType.ORIGINAL : type;
        status = status == null ? BudgetStatus.INDICATIVE : status;
        verbatim = Absent.orNull(verbatim);
    }

    /** The order of the days and the length of the period are rules 8.6.3 and 7.5.3 of IATI's standard ruleset. */
    void check(Check check, String pointer) {
        check.that(
                !periodStart.isAfter(periodEnd),
                pointer + "/periodEnd",
                "the period ends on " + periodEnd + ", before it starts on " + periodStart);
        check.that(
                !periodEnd.date().isAfter(periodStart.date().plusYears(1)),
                pointer + "/periodEnd",
                "a budget's period is at most one year: one that starts on " + periodStart + " ends by "
                        + periodStart.date().plusYears(1));
    }
}
