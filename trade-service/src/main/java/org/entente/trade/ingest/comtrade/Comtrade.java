package org.entente.trade.ingest.comtrade;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import org.entente.chassis.http.Check;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.csv.TableText;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.ingest.Datasets;
import org.entente.trade.ingest.FlowFormat;
import org.entente.trade.ingest.SourceName;

/** UN Comtrade's goods: JSON where the file begins with a brace, else a table whose first line tells its layout. */
@ApplicationScoped
class Comtrade extends FlowFormat {

    private static final String SOURCE = "UN Comtrade";
    private static final CurrencyCode DOLLARS = new CurrencyCode("USD");
    private static final int MOST_BLANKS = 1000;

    @Override
    public String name() {
        return "comtrade";
    }

    @Override
    public String description() {
        return "UN Comtrade's trade in goods: CSV or JSON of version 1 of its API, the CSV of its site, and the older CSV of"
                + " 35 columns, in UTF-8 or windows-1252; " + SourceName.DESCRIPTION;
    }

    @Override
    public void check(ImportRequest request) {
        Check check = new Check();
        request.checkParameters(check, SourceName.PARAMETER);
        SourceName.check(request, check);
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        Datasets datasets = new Datasets(SourceName.of(request, SOURCE), DOLLARS);
        BufferedReader text = new BufferedReader(new TableText(content));
        if (beginsWithABrace(text)) {
            new JsonResponse(text, new FlowReading(Layout.API, datasets, sink), sink).read();
        } else {
            ComtradeTable.read(text, datasets, sink);
        }
    }

    private static boolean beginsWithABrace(BufferedReader text) throws IOException {
        text.mark(MOST_BLANKS);
        int first = text.read();
        for (int i = 1; i < MOST_BLANKS && first >= 0 && Character.isWhitespace(first); i++) {
            first = text.read();
        }
        text.reset();
        return first == '{';
    }
}
