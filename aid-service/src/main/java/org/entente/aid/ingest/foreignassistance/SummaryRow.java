package org.entente.aid.ingest.foreignassistance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.entente.aid.statistic.FiscalYear;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedType;
import org.entente.aid.statistic.StatisticRecipient;
import org.entente.aid.statistic.StatisticRow;
import org.entente.aid.statistic.StatisticValue;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.csv.Amounts;
import org.entente.chassis.ingest.csv.CsvCell;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.CurrencyCode;

/** One row of the country summary: an amount in current and in constant United States dollars. */
final class SummaryRow {

    private static final ActorCode DONOR = new ActorCode("USA");
    private static final String DONOR_NAME = "United States";
    private static final CurrencyCode CURRENCY = new CurrencyCode("USD");
    private static final List<String> TYPE_IDS = List.of("1", "2", "3", "18", "19");

    private static final int LONGEST_NAME = 200;

    private final CsvRow row;
    private final int[] places;
    private final long place;
    private final Integer baseYear;

    /**
     * @param places where the columns stand, by their ordinal
     * @param place the row's number, from 1
     * @param baseYear of the constant amounts, null where it is not known
     */
    SummaryRow(CsvRow row, int[] places, long place, Integer baseYear) {
        this.row = row;
        this.places = places;
        this.place = place;
        this.baseYear = baseYear;
    }

    /** Hands the row on, or rejects it for the first of its cells that cannot be read. */
    void read(ImportSink sink) {
        ImportRow read;
        try {
            read = read();
        } catch (Refused e) {
            sink.reject(e.rejection);
            return;
        }
        sink.row(read);
    }

    private ImportRow read() {
        StatisticRecipient recipient = recipient();
        PublishedType type = type();
        FiscalYear year = cell(Columns.FISCAL_YEAR, "not-a-fiscal-year", FiscalYear::new);
        BigDecimal current = cell(Columns.CURRENT, "not-a-number", text -> Amounts.read(text, 0));
        BigDecimal constant = cell(Columns.CONSTANT, "not-a-number", text -> Amounts.read(text, 0));
        StatisticRow statistic = new StatisticRow(
                recipient,
                row.quote(),
                List.of(
                        value(year, type, current, PriceBasis.CURRENT, null),
                        value(year, type, constant, PriceBasis.CONSTANT, baseYear)));
        String key = recipient.key() + ", " + type.published() + ", " + year.text();
        return new ImportRow(place, row.line(), 1, key, statistic.json());
    }

    private StatisticRecipient recipient() {
        String name = at(Columns.COUNTRY_NAME).text();
        cell(Columns.COUNTRY_NAME, "not-a-name", SummaryRow::named);
        String group = at(Columns.INCOME_GROUP).text();
        return cell(Columns.COUNTRY_CODE, "unknown-recipient", code -> Recipients.find(code, name, group));
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a recipient has a name of at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private PublishedType type() {
        PublishedType type = cell(
                Columns.TYPE_NAME,
                "unknown-transaction-type",
                text -> PublishedType.of(text, Publication.US_FOREIGN_ASSISTANCE.types()));
        String id = TYPE_IDS.get(Publication.US_FOREIGN_ASSISTANCE.types().indexOf(type));
        return cell(Columns.TYPE_ID, "unknown-transaction-type", text -> {
            if (!text.equals(id)) {
                throw new IllegalArgumentException(
                        "the id '" + text + "' is not that of " + type.published() + ", which is " + id);
            }
            return type;
        });
    }

    private StatisticValue value(
            FiscalYear year, PublishedType type, BigDecimal amount, PriceBasis prices, Integer base) {
        return new StatisticValue(
                DONOR, DONOR_NAME, null, year.period(), year.text(), type, null, amount, CURRENCY, prices, base, null);
    }

    private CsvCell at(Columns column) {
        return row.cell(places[column.ordinal()]);
    }

    private <T> T cell(Columns column, String rule, Function<String, T> reading) {
        try {
            return reading.apply(at(column).text());
        } catch (IllegalArgumentException e) {
            throw new Refused(at(column).rejected(place, true, rule, e.getMessage()));
        }
    }

    /** A cell that cannot be read. */
    private static final class Refused extends RuntimeException {

        private final transient Rejection rejection;

        Refused(Rejection rejection) {
            super(rejection.detail());
            this.rejection = rejection;
        }
    }
}
