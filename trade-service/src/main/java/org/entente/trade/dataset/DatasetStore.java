package org.entente.trade.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.record.Renewal;
import org.entente.chassis.record.Written;
import org.entente.trade.flow.Delta;
import org.entente.trade.flow.FlowSums;
import org.entente.trade.flow.FlowWriter;
import org.entente.trade.flow.FlowsDraft;
import org.entente.trade.flow.Totals;
import org.entente.trade.flow.WriteMode;
import org.entente.trade.param.Ids;

@ApplicationScoped
class DatasetStore extends RecordStore<DatasetDraft, Dataset, UUID> {

    private static final RecordKind<DatasetDraft> KIND =
            new RecordKind<>("dataset", 2, DatasetDraft.class, DatasetSummary.MEMBERS);

    @Inject
    FlowWriter flows;

    @Inject
    FlowSums sums;

    /** Writes the dataset's flows: one revision and one change, or neither if all flows stay alike. */
    @Transactional
    Written writeFlows(String id, Preconditions preconditions, WriteMode mode, JsonNode body) {
        return recompute(id, preconditions, (row, revision) -> {
            DatasetDraft about = draft(row);
            FlowsDraft draft = Body.bind(body, FlowsDraft.class, validator);
            Check check = new Check();
            draft.refusePartner(about.reporter().value(), check);
            check.throwIfAny();
            Delta delta = flows.write(row.id, revision, mode, draft.flows());
            return delta.isEmpty() ? Optional.empty() : Optional.of(summary(row, delta, totals(row.id, about)));
        });
    }

    /**
     * A dataset whose flows an import has written.
     *
     * @param created what it is about, where the import creates it; null for one that is there
     */
    record Imported(UUID id, DatasetDraft created, Delta delta, List<Totals> totals) {}

    /** Makes the revisions and the changes of datasets whose flows an import has written, under their locks. */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(List<Imported> datasets, String who) {
        for (Imported each : datasets) {
            renew(
                    new Renewal<>(
                            each.id().toString(), each.created(), row -> summary(row, each.delta(), each.totals())),
                    who);
        }
    }

    private static ObjectNode summary(Dataset row, Delta delta, List<Totals> totals) {
        row.flowCount += delta.added() - delta.removed();
        return DatasetSummary.of(row.id.toString(), row.flowCount, totals, delta)
                .members();
    }

    private List<Totals> totals(UUID id, DatasetDraft about) {
        return sums.of(Map.of(id, about.classification())).getOrDefault(id, List.of());
    }

    @Override
    public RecordKind<DatasetDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Dataset, UUID> table() {
        return Dataset.TABLE;
    }

    @Override
    protected UUID key(String id) {
        return Ids.key("dataset", id);
    }

    @Override
    protected Dataset row(UUID key) {
        Dataset row = new Dataset();
        row.id = key;
        return row;
    }

    @Override
    protected void index(Dataset row, DatasetDraft draft) {
        row.reporter = draft.reporter().value();
        row.frequency = draft.frequency().word();
        row.period = draft.period().toString();
        row.periodStart = draft.period().start();
        row.periodEnd = draft.period().end();
        row.classification = draft.classification().name();
        row.sourceName = draft.source().name();
        row.currency = draft.currency().value();
    }

    @Override
    protected ObjectNode computed(String id) {
        return DatasetSummary.empty(id).members();
    }

    @Override
    protected void removeParts(String id, long revision) {
        flows.removeAll(key(id), revision);
    }

    @Override
    protected void verify(String id, DatasetDraft draft, Check check) {
        find(key(id)).filter(row -> row.flowCount > 0).ifPresent(row -> verifyAlike(draft(row), draft, check));
    }

    private static void verifyAlike(DatasetDraft was, DatasetDraft draft, Check check) {
        String kept = "; a dataset with flows keeps what its flows were told for: make another dataset";
        check.that(
                was.reporter().equals(draft.reporter()),
                "/reporter",
                "it was " + was.reporter().value() + kept);
        check.that(was.period().equals(draft.period()), "/period", "it was " + was.period() + kept);
        check.that(
                was.classification() == draft.classification(),
                "/classification",
                "it was " + was.classification().name() + kept);
        check.that(
                was.currency().equals(draft.currency()),
                "/currency",
                "it was " + was.currency().value() + kept);
    }
}
