package org.entente.aid.ingest.crs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.aid.ingest.TableParameters;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedType;
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
import org.entente.chassis.time.Edtf;

/** Matrices of the CRS: a row for each recipient, a column for each donor or each sector. */
@ApplicationScoped
class CrsMatrix implements RecordFormat {

    private static final String YEAR = "year";
    private static final String MEASURE = "measure";

    private final StatisticImports statistics;

    CrsMatrix(StatisticImports statistics) {
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return "oecd-crs-matrix";
    }

    @Override
    public String description() {
        return "A matrix of the OECD's Creditor Reporting System as CSV, recipient by donor or by sector, in millions of US"
                + " dollars, in UTF-8 or windows-1252; the file does not tell its year and measure.";
    }

    @Override
    public void check(ImportRequest request) {
        TableParameters.check(request, YEAR, MEASURE);
        year(request);
        measure(request);
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        Edtf year = year(request);
        PublishedType measure = measure(request);
        CsvTable table = new CsvTable(content);
        CrsHead head = CrsHead.read(table, sink);
        long place = 0;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            place++;
            Optional<Rejection> fault = row.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                new CrsRow(row, head, place).read(year, measure, sink);
            }
        }
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return statistics.apply(Publication.OECD_CRS, rows, context);
    }

    private static Edtf year(ImportRequest request) {
        String year = request.parameters().get(YEAR);
        if (year == null || !year.matches("(19|20)[0-9]{2}")) {
            throw TableParameters.wrong(
                    YEAR, "the file does not tell its year: give it with four digits, such as 2017");
        }
        return Edtf.parse(year);
    }

    private static PublishedType measure(ImportRequest request) {
        String measure = request.parameters().get(MEASURE);
        try {
            if (measure != null) {
                return PublishedType.of(measure, Publication.OECD_CRS.types());
            }
        } catch (IllegalArgumentException e) {
            throw TableParameters.wrong(MEASURE, e.getMessage());
        }
        throw TableParameters.wrong(
                MEASURE, "the file does not tell what its amounts are: give commitments or disbursements");
    }
}
