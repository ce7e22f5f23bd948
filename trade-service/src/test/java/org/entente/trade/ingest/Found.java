package org.entente.trade.ingest;

import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.Commit;
import org.entente.chassis.ingest.ImportFormat;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.testkit.CollectingSink;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.FlowDraft;

/**
 * What a format found in a file.
 *
 * @param rows that it handed on, in their order
 * @param rejections in their order
 */
public record Found(List<Row> rows, List<Rejection> rejections) {

    /** A row of the file with its flows. */
    public record Row(long place, long line, DatasetDraft dataset, List<FlowDraft> flows) {}

    public static ImportRequest request(ImportFormat format, ImportSource source, Map<String, String> parameters) {
        return new ImportRequest(format.name(), Mode.MERGE, Commit.ATOMIC, source, parameters);
    }

    public static Found in(ImportFormat format, ImportRequest request, byte[] content) {
        format.check(request);
        CollectingSink sink = CollectingSink.of(format, request, content);
        List<Row> rows = sink.rows.stream()
                .map(row -> {
                    FlowRow read = (FlowRow) row.content();
                    return new Row(row.place(), row.line(), read.dataset(), read.flows());
                })
                .toList();
        return new Found(rows, sink.rejections);
    }

    public List<FlowDraft> flows() {
        return rows.stream().flatMap(row -> row.flows().stream()).toList();
    }

    public List<DatasetDraft> datasets() {
        return rows.stream().map(Row::dataset).distinct().toList();
    }

    /** How many of the file's rows were handed on or rejected, each once. */
    public long accounted() {
        return rows.size()
                + rejections.stream()
                        .filter(rejection -> rejection.whole() && rejection.row() > 0)
                        .mapToLong(Rejection::row)
                        .distinct()
                        .count();
    }
}
