package org.entente.aid.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.record.Column;

/** The rows of an activity's child tables: what questions look at, with codes as IATI writes them. */
final class Rows {

    private Rows() {}

    /** An organisation that takes part. */
    record Participant(String role, String actor, String ref, String name) {

        static final List<Column<Participant>> COLUMNS = List.of(
                Column.text("role", Participant::role),
                Column.text("actor", Participant::actor),
                Column.text("ref", Participant::ref),
                Column.text("name", Participant::name));
    }

    /** A country or a region that the activity is for; the other of the two is null. */
    record Recipient(String country, String region, String regionVocabulary, BigDecimal percentage) {

        static final List<Column<Recipient>> COLUMNS = List.of(
                Column.text("country", Recipient::country),
                Column.text("region", Recipient::region),
                Column.text("region_vocabulary", Recipient::regionVocabulary),
                Column.numeric("percentage", Recipient::percentage));
    }

    /** A sector that the activity is for. */
    record SectorRow(String vocabulary, String code, BigDecimal percentage) {

        static final List<Column<SectorRow>> COLUMNS = List.of(
                Column.text("vocabulary", SectorRow::vocabulary),
                Column.text("code", SectorRow::code),
                Column.numeric("percentage", SectorRow::percentage));
    }

    /** Money that moved or was promised; its view is what lists of transactions return. */
    record Transaction(
            String type,
            LocalDate madeOn,
            LocalDate valueDate,
            BigDecimal amount,
            String currency,
            String qualifier,
            String provider,
            String providerRef,
            String providerName,
            String receiver,
            String sector,
            String dacSectors,
            String recipientCountry,
            String recipientRegion,
            String regionVocabulary,
            Boolean humanitarian,
            Kind kind,
            String view) {

        static final List<Column<Transaction>> COLUMNS = Column.both(
                Column.both(
                        List.of(
                                Column.text("type", Transaction::type),
                                Column.date("made_on", Transaction::madeOn),
                                Column.date("value_date", Transaction::valueDate),
                                Column.numeric("amount", Transaction::amount),
                                Column.text("currency", Transaction::currency),
                                Column.text("qualifier", Transaction::qualifier),
                                Column.text("provider", Transaction::provider),
                                Column.text("provider_ref", Transaction::providerRef),
                                Column.text("provider_name", Transaction::providerName),
                                Column.text("receiver", Transaction::receiver),
                                Column.text("sector", Transaction::sector),
                                Column.text("dac_sectors", Transaction::dacSectors),
                                Column.text("recipient_country", Transaction::recipientCountry),
                                Column.text("recipient_region", Transaction::recipientRegion),
                                Column.text("region_vocabulary", Transaction::regionVocabulary),
                                Column.flag("humanitarian", Transaction::humanitarian)),
                        Column.of(Transaction::kind, Kind.COLUMNS)),
                List.of(Column.text("view", Transaction::view)));
    }

    /** What kind of aid it is, by the DAC's codes; null members are not told. */
    record Kind(String flowType, String financeType, String aidType, String tiedStatus) {

        static final List<Column<Kind>> COLUMNS = List.of(
                Column.text("flow_type", Kind::flowType),
                Column.text("finance_type", Kind::financeType),
                Column.text("aid_type", Kind::aidType),
                Column.text("tied_status", Kind::tiedStatus));
    }

    /** A planned sum. */
    record BudgetRow(
            String type,
            String status,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate valueDate,
            BigDecimal amount,
            String currency) {

        static final List<Column<BudgetRow>> COLUMNS = List.of(
                Column.text("type", BudgetRow::type),
                Column.text("status", BudgetRow::status),
                Column.date("period_start", BudgetRow::periodStart),
                Column.date("period_end", BudgetRow::periodEnd),
                Column.date("value_date", BudgetRow::valueDate),
                Column.numeric("amount", BudgetRow::amount),
                Column.text("currency", BudgetRow::currency));
    }

    /** A sum that is to be paid out. */
    record PlannedRow(
            String type,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate valueDate,
            BigDecimal amount,
            String currency,
            String providerRef,
            String providerName) {

        static final List<Column<PlannedRow>> COLUMNS = List.of(
                Column.text("type", PlannedRow::type),
                Column.date("period_start", PlannedRow::periodStart),
                Column.date("period_end", PlannedRow::periodEnd),
                Column.date("value_date", PlannedRow::valueDate),
                Column.numeric("amount", PlannedRow::amount),
                Column.text("currency", PlannedRow::currency),
                Column.text("provider_ref", PlannedRow::providerRef),
                Column.text("provider_name", PlannedRow::providerName));
    }

    /** Another activity by its identifier. */
    record Related(String type, String ref) {

        static final List<Column<Related>> COLUMNS =
                List.of(Column.text("type", Related::type), Column.text("ref", Related::ref));
    }

    /** A contribution in another form than money. */
    record InKindRow(String unit, BigDecimal amount, String provider, String receiver, String partner) {

        static final List<Column<InKindRow>> COLUMNS = List.of(
                Column.text("unit", InKindRow::unit),
                Column.numeric("amount", InKindRow::amount),
                Column.text("provider", InKindRow::provider),
                Column.text("receiver", InKindRow::receiver),
                Column.text("partner", InKindRow::partner));
    }
}
