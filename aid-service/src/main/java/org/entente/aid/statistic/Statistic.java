package org.entente.aid.statistic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

/** What the questions about statistics look at. */
class Statistic extends RecordRow {

    private static final String PARENT = "statistic_id";

    static final RecordTable<Statistic, UUID> TABLE = RecordTable.<Statistic>byUuid("statistic", "id", row -> row.id)
            .with(List.of(
                    Column.text("publication", row -> row.publication),
                    Column.text("recipient_key", row -> row.recipientKey),
                    Column.text("recipient", row -> row.recipient),
                    Column.text("recipient_kind", row -> row.recipientKind),
                    Column.text("recipient_code", row -> row.recipientCode),
                    Column.text("recipient_name", row -> row.recipientName)))
            .list("statistic_value", PARENT, "place", row -> row.values, Value.COLUMNS)
            .set("statistic_source", PARENT, row -> row.sources, Column.uuid("source_id", source -> source));

    UUID id;
    String publication;

    /** What tells the recipient from the publication's others. */
    String recipientKey;

    /** Alpha-3. */
    String recipient;

    String recipientKind;
    String recipientCode;
    String recipientName;
    List<Value> values;
    Set<UUID> sources;

    /**
     * One amount.
     *
     * @param year as the publication counts it, such as 1976tq
     * @param view what lists of values return
     */
    record Value(
            String donor,
            String donorCode,
            String donorName,
            String year,
            LocalDate periodStart,
            LocalDate periodEnd,
            String transactionType,
            String sector,
            BigDecimal amount,
            String currency,
            String priceBasis,
            Integer baseYear,
            String view) {

        static final List<Column<Value>> COLUMNS = List.of(
                Column.text("donor", Value::donor),
                Column.text("donor_code", Value::donorCode),
                Column.text("donor_name", Value::donorName),
                Column.text("year", Value::year),
                Column.date("period_start", Value::periodStart),
                Column.date("period_end", Value::periodEnd),
                Column.text("transaction_type", Value::transactionType),
                Column.text("sector", Value::sector),
                Column.numeric("amount", Value::amount),
                Column.text("currency", Value::currency),
                Column.text("price_basis", Value::priceBasis),
                Column.integer("base_year", Value::baseYear),
                Column.text("view", Value::view));
    }
}
