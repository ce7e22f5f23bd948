package org.entente.aid.statistic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.time.Edtf;

/**
 * One amount that a publication tells of a recipient.
 *
 * @param donor who gave, null where it is no actor of the platform, or where all donors are told together
 * @param donorName as the publication calls it, null where all donors are told together
 * @param donorCode the publication's own code of it, null without one
 * @param period the time it is told for
 * @param fiscalYear the fiscal year as published, such as 1976tq; null where the period is a calendar year
 * @param transactionType what the amount is; amounts of two types are never added
 * @param sector a DAC purpose, category or heading, null where all sectors are told together
 * @param amount negative where more was taken back than given
 * @param currency ISO 4217
 * @param priceBasis whether in the prices of the period or of a base year
 * @param baseYear of constant prices, null where the publication does not tell it
 * @param sourceId the one of the record's citations that has it
 */
public record StatisticValue(
        ActorCode donor,
        @Size(min = 1, max = 200) String donorName,
        @Size(min = 1, max = 20) String donorCode,
        @NotNull Edtf period,
        @Size(min = 1, max = 10) String fiscalYear,
        @NotNull PublishedType transactionType,
        @Size(min = 3, max = 5) String sector,
        @NotNull @Digits(integer = 18, fraction = 9) BigDecimal amount,
        @NotNull CurrencyCode currency,
        @NotNull PriceBasis priceBasis,
        @Min(1900) @Max(2100) Integer baseYear,
        @NotNull UUID sourceId) {

    static final Comparator<StatisticValue> ORDER = Comparator.comparing(
                    (StatisticValue value) -> value.period().earliestStart())
            .thenComparing(StatisticValue::transactionType)
            .thenComparing(StatisticValue::priceBasis)
            .thenComparing(StatisticValue::donorCode, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(StatisticValue::donorName, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(StatisticValue::sector, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What tells it from the record's other values: two of the same key are two statements of one amount. */
    @JsonIgnore
    List<Object> key() {
        return List.of(
                Objects.toString(donorCode, ""),
                Objects.toString(donorName, ""),
                period.toString(),
                transactionType,
                Objects.toString(sector, ""),
                priceBasis);
    }

    /** Whether the two say the same, whatever documents they stand in. */
    boolean agrees(StatisticValue other) {
        return key().equals(other.key())
                && amount.compareTo(other.amount) == 0
                && currency.equals(other.currency)
                && Objects.equals(donor, other.donor)
                && Objects.equals(fiscalYear, other.fiscalYear)
                && Objects.equals(baseYear, other.baseYear);
    }

    /** The year as the publication counts it. */
    @JsonIgnore
    String year() {
        return fiscalYear == null ? period.toString() : fiscalYear;
    }

    /** The same, as a document has it. */
    StatisticValue in(UUID document) {
        return new StatisticValue(
                donor,
                donorName,
                donorCode,
                period,
                fiscalYear,
                transactionType,
                sector,
                amount,
                currency,
                priceBasis,
                baseYear,
                document);
    }
}
