package org.entente.trade.ingest.sdmx;

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
import org.entente.chassis.ingest.csv.UnreadableTable;
import org.entente.trade.flow.SdmxCsv;
import org.entente.trade.ingest.CsvCells;
import org.entente.trade.ingest.FlowFormat;

/** Flows in SDMX-CSV 2.0, as the platform exports them. */
@ApplicationScoped
class TradeFlows extends FlowFormat {

    @Override
    public String name() {
        return "sdmx-csv";
    }

    @Override
    public String description() {
        return "SDMX-CSV 2.0 of the structure " + SdmxCsv.STRUCTURE_ID + ", as flows are exported; other structures are"
                + " refused by their names, and so are rows with an action that deletes or replaces.";
    }

    @Override
    public void check(ImportRequest request) {
        Check check = new Check();
        request.parameters()
                .keySet()
                .forEach(sent -> check.reject(
                        "/parameters/" + sent, "the format has no parameters: the file tells all that it needs"));
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        CsvTable table = new CsvTable(content);
        CsvRow head = table.next();
        if (head == null) {
            throw UnreadableTable.empty("it is SDMX-CSV 2.0 of the structure " + SdmxCsv.STRUCTURE_ID);
        }
        CsvRow row = table.next();
        Structures.check(head, row);
        int[] places = Column.places(head);
        ObservationReading reading = new ObservationReading(request.source(), sink);
        for (long place = 1; row != null; row = table.next(), place++) {
            Optional<Rejection> fault = row.fault(place, head.size());
            if (fault.isPresent()) {
                sink.reject(fault.get());
            } else {
                Structures.check(row.cell(places[Column.STRUCTURE_ID.ordinal()]));
                reading.read(new CsvCells(row, place, places), place, row.line());
            }
        }
    }
}
