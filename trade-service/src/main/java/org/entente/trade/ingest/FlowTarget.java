package org.entente.trade.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.entente.chassis.ingest.BulkOutcome;
import org.entente.chassis.ingest.BulkTarget;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.dataset.DatasetImports;
import org.entente.trade.flow.StagedFlows;
import org.entente.trade.flow.WriteMode;
import org.entente.trade.flow.WrittenFlows;

/** Flows of import runs: staged as the file has them, and published dataset by dataset or all together. */
@ApplicationScoped
class FlowTarget implements BulkTarget {

    private final DatasetImports datasets;
    private final StagedFlows flows;

    FlowTarget(DatasetImports datasets, StagedFlows flows) {
        this.datasets = datasets;
        this.flows = flows;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stage(UUID run, List<ImportRow> rows) {
        // In the order of the file, so that of two that exclude each other the first one counts.
        Set<DatasetDraft> drafts = new LinkedHashSet<>();
        rows.forEach(row -> drafts.add(content(row).dataset()));
        Map<DatasetDraft, Long> numbers = datasets.numbers(run, drafts);
        flows.add(rows.stream()
                .map(row -> new StagedFlows.Row(
                        numbers.get(content(row).dataset()),
                        row.place(),
                        row.line(),
                        content(row).flows()))
                .toList());
    }

    @Override
    public List<Long> parts(UUID run) {
        return datasets.unpublished(run);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public BulkOutcome publish(
            ImportContext context, List<Long> all, boolean removeMissing, Consumer<Rejection> rejections) {
        Map<Long, String> reasons = datasets.refused(all);
        long refused = refuse(reasons, rejections);
        List<Long> parts =
                all.stream().filter(part -> !reasons.containsKey(part)).toList();
        datasets.done(reasons.keySet());
        if (parts.isEmpty()) {
            return new BulkOutcome(0, 0, 0, refused, 0);
        }
        StagedFlows.Counts staged = flows.count(parts);
        WrittenFlows written = datasets.publish(
                parts,
                removeMissing ? WriteMode.REPLACE : WriteMode.MERGE,
                staged.flows() > staged.rows(),
                context.who());
        long rejected = staged.flows() > written.keys() ? reject(parts, rejections) : 0;
        long unchanged = staged.rows() - written.created() - written.changed() - rejected;
        return new BulkOutcome(written.created(), written.changed(), unchanged, refused + rejected, written.removed());
    }

    private long refuse(Map<Long, String> refused, Consumer<Rejection> rejections) {
        AtomicLong rejected = new AtomicLong();
        refused.forEach((dataset, why) -> {
            flows.rows(dataset, (place, line) -> {
                rejections.accept(new Rejection(place, line, 0, true, "other-currency", why, null));
                rejected.incrementAndGet();
            });
        });
        return rejected.get();
    }

    /** Returns how many rows are rejected as a whole. */
    private long reject(List<Long> parts, Consumer<Rejection> rejections) {
        AtomicLong rejected = new AtomicLong();
        flows.duplicates(parts, (place, line, firstLine, key, whole) -> {
            rejections.accept(Rejection.duplicate(place, line, 0, whole, firstLine, key));
            rejected.addAndGet(whole ? 1 : 0);
        });
        return rejected.get();
    }

    @Override
    @Transactional
    public void clear(UUID run) {
        List<Long> all = datasets.all(run);
        flows.remove(all);
        datasets.forget(all);
    }

    private static FlowRow content(ImportRow row) {
        return (FlowRow) row.content();
    }
}
