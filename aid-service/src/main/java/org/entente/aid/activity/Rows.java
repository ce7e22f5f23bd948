package org.entente.aid.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The rows of an activity's child tables: what questions look at, with codes as IATI writes them. */
final class Rows {

    private Rows() {}

    /** An organisation that takes part. */
    @Embeddable
    record Participant(@Column(nullable = false) String role, String actor, String ref, String name) {}

    /** A country or a region that the activity is for; the other of the two is null. */
    @Embeddable
    record Recipient(
            String country,
            String region,
            @Column(name = "region_vocabulary") String regionVocabulary,
            BigDecimal percentage) {}

    /** A sector that the activity is for. */
    @Embeddable
    record SectorRow(
            @Column(nullable = false) String vocabulary,
            @Column(nullable = false) String code,
            BigDecimal percentage) {}

    /** Money that moved or was promised; its view is what lists of transactions return. */
    @Embeddable
    record Transaction(
            @Column(nullable = false) String type,
            @Column(name = "made_on", nullable = false) LocalDate madeOn,
            @Column(name = "value_date", nullable = false) LocalDate valueDate,
            @Column(nullable = false) BigDecimal amount,
            @Column(nullable = false) String currency,
            @Column(nullable = false) String qualifier,
            String provider,
            @Column(name = "provider_ref") String providerRef,
            @Column(name = "provider_name") String providerName,
            String receiver,
            String sector,
            @Column(name = "dac_sectors") String dacSectors,
            @Column(name = "recipient_country") String recipientCountry,
            @Column(name = "recipient_region") String recipientRegion,
            @Column(name = "region_vocabulary") String regionVocabulary,
            Boolean humanitarian,
            @Embedded Kind kind,
            @Column(nullable = false) String view) {}

    /** What kind of aid it is, by the DAC's codes; null members are not told. */
    @Embeddable
    record Kind(
            @Column(name = "flow_type") String flowType,
            @Column(name = "finance_type") String financeType,
            @Column(name = "aid_type") String aidType,
            @Column(name = "tied_status") String tiedStatus) {}

    /** A planned sum. */
    @Embeddable
    record BudgetRow(
            @Column(nullable = false) String type,
            @Column(nullable = false) String status,
            @Column(name = "period_start", nullable = false) LocalDate periodStart,
            @Column(name = "period_end", nullable = false) LocalDate periodEnd,
            @Column(name = "value_date", nullable = false) LocalDate valueDate,
            @Column(nullable = false) BigDecimal amount,
            @Column(nullable = false) String currency) {}

    /** A sum that is to be paid out. */
    @Embeddable
    record PlannedRow(
            @Column(nullable = false) String type,
            @Column(name = "period_start", nullable = false) LocalDate periodStart,
            @Column(name = "period_end", nullable = false) LocalDate periodEnd,
            @Column(name = "value_date", nullable = false) LocalDate valueDate,
            @Column(nullable = false) BigDecimal amount,
            @Column(nullable = false) String currency,
            @Column(name = "provider_ref") String providerRef,
            @Column(name = "provider_name") String providerName) {}

    /** Another activity by its identifier. */
    @Embeddable
    record Related(@Column(nullable = false) String type, @Column(nullable = false) String ref) {}

    /** A contribution in another form than money. */
    @Embeddable
    record InKindRow(
            @Column(name = "unit", nullable = false) String unit,
            @Column(name = "amount", nullable = false) BigDecimal amount,
            String provider,
            String receiver,
            String partner) {}
}
