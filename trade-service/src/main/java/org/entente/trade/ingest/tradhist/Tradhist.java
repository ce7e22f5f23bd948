package org.entente.trade.ingest.tradhist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.csv.CsvRow;
import org.entente.chassis.ingest.csv.CsvTable;
import org.entente.chassis.ingest.csv.TableText;
import org.entente.chassis.ingest.csv.UnreadableTable;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.ingest.CsvCells;
import org.entente.trade.ingest.Datasets;
import org.entente.trade.ingest.FlowFormat;
import org.entente.trade.ingest.SourceName;

/**
 * An extract of TRADHIST that has what a country of origin imported from a country of destination, and what it exported
 * there, in one row. The file does not name its currency, so that the run does: TRADHIST is in current pounds sterling.
 */
@ApplicationScoped
class Tradhist extends FlowFormat {

    private static final String SOURCE = "TRADHIST";
    private static final String CURRENCY = "currency";

    @Override
    public String name() {
        return "tradhist";
    }

    @Override
    public String description() {
        return "An extract of CEPII's TRADHIST with the columns destination_country_code, origin_country_code, year, imports"
                + " and exports, parted by semicolons; currency says in what the file is, such as GBP; "
                + SourceName.DESCRIPTION;
    }

    @Override
    public void check(ImportRequest request) {
        Check check = new Check();
        request.checkParameters(check, CURRENCY, SourceName.PARAMETER);
        SourceName.check(request, check);
        String currency = request.parameters().get(CURRENCY);
        String pointer = "/parameters/" + CURRENCY;
        check.that(
                currency != null,
                pointer,
                "the file does not tell its currency: give its ISO 4217 code, such as GBP, in which TRADHIST is kept");
        if (currency != null) {
            try {
                new CurrencyCode(currency);
            } catch (UnknownCode e) {
                check.reject(pointer, e.getMessage());
            }
        }
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CsvTable table = new CsvTable(new TableText(content), ';');
        CsvRow head = table.next();
        if (head == null) {
            throw UnreadableTable.empty(Column.expected());
        }
        int[] places = Column.places(head);
        CurrencyCode currency = new CurrencyCode(request.parameters().get(CURRENCY));
        PairReading reading = new PairReading(new Datasets(SourceName.of(request, SOURCE), currency), sink);
        long place = 0;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            place++;
            Optional<Rejection> fault = row.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                reading.read(new CsvCells(row, place, places), place, row.line());
            }
        }
    }
}
