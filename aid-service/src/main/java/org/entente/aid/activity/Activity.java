package org.entente.aid.activity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;

/** What the questions about activities look at. */
@Entity
class Activity extends RecordEntity {

    @Id
    UUID id;

    @Column(name = "iati_identifier")
    String iatiIdentifier;

    String title;

    /** IATI's code. */
    String status;

    @Column(name = "reporting_org")
    String reportingOrg;

    @Column(name = "reporting_org_name")
    String reportingOrgName;

    /** Whether it is what a secondary publisher says of another's activity. */
    boolean secondary;

    Integer hierarchy;

    Boolean humanitarian;

    /** What kind of aid its transactions are that do not tell it themselves. */
    @Embedded
    Rows.Kind defaults;

    @Column(name = "earliest_start")
    LocalDate earliestStart;

    @Column(name = "latest_start")
    LocalDate latestStart;

    @Column(name = "earliest_end")
    LocalDate earliestEnd;

    @Column(name = "latest_end")
    LocalDate latestEnd;

    @ElementCollection
    @CollectionTable(name = "activity_participant", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_recipient", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.Recipient> recipients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_sector", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.SectorRow> sectors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_transaction", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.Transaction> transactions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_budget", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.BudgetRow> budgets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_in_kind", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.InKindRow> inKind = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_planned_disbursement", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.PlannedRow> planned = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_related", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    List<Rows.Related> related = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activity_source", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "source_id", nullable = false)
    Set<UUID> sources = new HashSet<>();
}
