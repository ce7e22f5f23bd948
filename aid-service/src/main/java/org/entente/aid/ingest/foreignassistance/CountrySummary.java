package org.entente.aid.ingest.foreignassistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.aid.ingest.TableParameters;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.StatisticImports;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.UnreadableTable;

/** The table that ForeignAssistance.gov calls country summary: a row for each country, transaction type and fiscal year. */
@ApplicationScoped
class CountrySummary implements RecordFormat {

    private static final String BASE_YEAR = "baseYear";

    private final StatisticImports statistics;

    CountrySummary(StatisticImports statistics) {
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return "us-foreign-assistance-country-summary";
    }

    @Override
    public String description() {
        return "ForeignAssistance.gov's country summary as CSV, in UTF-8 or windows-1252; baseYear says of what year the"
                + " constant dollars are.";
    }

    @Override
    public void check(ImportRequest request) {
        TableParameters.check(request, BASE_YEAR);
        baseYear(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CsvTable table = new CsvTable(content);
        CsvRow head = table.next();
        if (head == null) {
            throw UnreadableTable.empty(Columns.expected());
        }
        int[] places = Columns.places(head);
        Integer baseYear = baseYear(request);
        long place = 0;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            place++;
            Optional<Rejection> fault = row.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                new SummaryRow(row, places, place, baseYear).read(sink);
            }
        }
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return statistics.apply(Publication.US_FOREIGN_ASSISTANCE, rows, context);
    }

    private static Integer baseYear(ImportRequest request) {
        String year = request.parameters().get(BASE_YEAR);
        if (year == null) {
            return null;
        }
        if (!year.matches("(19|20)[0-9]{2}")) {
            throw TableParameters.wrong(BASE_YEAR, "'" + year + "' is no year: it is four digits, such as 2021");
        }
        return Integer.valueOf(year);
    }
}
