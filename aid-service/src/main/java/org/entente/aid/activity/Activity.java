package org.entente.aid.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

/** What the questions about activities look at. */
class Activity extends RecordRow {

    private static final String PARENT = "activity_id";
    private static final String PLACE = "place";

    static final RecordTable<Activity, UUID> TABLE = RecordTable.<Activity>byUuid("activity", "id", row -> row.id)
            .with(List.of(
                    Column.text("iati_identifier", row -> row.iatiIdentifier),
                    Column.text("title", row -> row.title),
                    Column.text("status", row -> row.status),
                    Column.text("reporting_org", row -> row.reportingOrg),
                    Column.text("reporting_org_name", row -> row.reportingOrgName),
                    Column.flag("secondary", row -> row.secondary),
                    Column.integer("hierarchy", row -> row.hierarchy),
                    Column.flag("humanitarian", row -> row.humanitarian)))
            .with(Column.of(row -> row.defaults, Rows.Kind.COLUMNS))
            .with(List.of(
                    Column.date("earliest_start", row -> row.earliestStart),
                    Column.date("latest_start", row -> row.latestStart),
                    Column.date("earliest_end", row -> row.earliestEnd),
                    Column.date("latest_end", row -> row.latestEnd)))
            .list("activity_participant", PARENT, PLACE, row -> row.participants, Rows.Participant.COLUMNS)
            .list("activity_recipient", PARENT, PLACE, row -> row.recipients, Rows.Recipient.COLUMNS)
            .list("activity_sector", PARENT, PLACE, row -> row.sectors, Rows.SectorRow.COLUMNS)
            .list("activity_transaction", PARENT, PLACE, row -> row.transactions, Rows.Transaction.COLUMNS)
            .list("activity_budget", PARENT, PLACE, row -> row.budgets, Rows.BudgetRow.COLUMNS)
            .list("activity_in_kind", PARENT, PLACE, row -> row.inKind, Rows.InKindRow.COLUMNS)
            .list("activity_planned_disbursement", PARENT, PLACE, row -> row.planned, Rows.PlannedRow.COLUMNS)
            .list("activity_related", PARENT, PLACE, row -> row.related, Rows.Related.COLUMNS)
            .set("activity_source", PARENT, row -> row.sources, Column.uuid("source_id", source -> source));

    UUID id;
    String iatiIdentifier;
    String title;

    /** IATI's code. */
    String status;

    String reportingOrg;
    String reportingOrgName;

    /** Whether it is what a secondary publisher says of another's activity. */
    boolean secondary;

    Integer hierarchy;
    Boolean humanitarian;

    /** What kind of aid its transactions are that do not tell it themselves. */
    Rows.Kind defaults;

    LocalDate earliestStart;
    LocalDate latestStart;
    LocalDate earliestEnd;
    LocalDate latestEnd;
    List<Rows.Participant> participants;
    List<Rows.Recipient> recipients;
    List<Rows.SectorRow> sectors;
    List<Rows.Transaction> transactions;
    List<Rows.BudgetRow> budgets;
    List<Rows.InKindRow> inKind;
    List<Rows.PlannedRow> planned;
    List<Rows.Related> related;
    Set<UUID> sources;
}
