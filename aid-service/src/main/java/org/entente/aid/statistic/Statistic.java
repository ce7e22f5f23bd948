package org.entente.aid.statistic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;

/** What the questions about statistics look at. */
@Entity
class Statistic extends RecordEntity {

    @Id
    UUID id;

    String publication;

    /** What tells the recipient from the publication's others. */
    @Column(name = "recipient_key")
    String recipientKey;

    /** Alpha-3. */
    String recipient;

    @Column(name = "recipient_kind")
    String recipientKind;

    @Column(name = "recipient_code")
    String recipientCode;

    @Column(name = "recipient_name")
    String recipientName;

    @ElementCollection
    @CollectionTable(name = "statistic_value", joinColumns = @JoinColumn(name = "statistic_id"))
    @OrderColumn(name = "place")
    List<Value> values = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "statistic_source", joinColumns = @JoinColumn(name = "statistic_id"))
    @Column(name = "source_id", nullable = false)
    Set<UUID> sources = new HashSet<>();

    /**
     * One amount.
     *
     * @param year as the publication counts it, such as 1976tq
     * @param view what lists of values return
     */
    @Embeddable
    record Value(
            String donor,
            @Column(name = "donor_code") String donorCode,
            @Column(name = "donor_name") String donorName,
            @Column(name = "year", nullable = false) String year,
            @Column(name = "period_start", nullable = false) LocalDate periodStart,
            @Column(name = "period_end", nullable = false) LocalDate periodEnd,
            @Column(name = "transaction_type", nullable = false) String transactionType,
            String sector,
            @Column(nullable = false) BigDecimal amount,
            @Column(nullable = false) String currency,
            @Column(name = "price_basis", nullable = false) String priceBasis,
            @Column(name = "base_year") Integer baseYear,
            @Column(nullable = false) String view) {}
}
