package org.entente.trade.dataset;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.trade.flow.Delta;
import org.entente.trade.flow.FlowSums;
import org.entente.trade.flow.FlowWriter;
import org.entente.trade.flow.Totals;
import org.entente.trade.flow.WriteMode;
import org.entente.trade.flow.WrittenDataset;
import org.entente.trade.flow.WrittenFlows;
import org.entente.trade.param.Classification;

/**
 * Datasets as imports write them. A dataset is found by its natural key, whoever made it, and keeps its id and what it
 * says of itself; one that is not there is created with its flows.
 */
@ApplicationScoped
public class DatasetImports {

    private final DatasetStore datasets;
    private final StagedDatasets staged;
    private final FlowWriter flows;
    private final FlowSums sums;

    DatasetImports(DatasetStore datasets, StagedDatasets staged, FlowWriter flows, FlowSums sums) {
        this.datasets = datasets;
        this.staged = staged;
        this.flows = flows;
        this.sums = sums;
    }

    /** The numbers of datasets in a run, under which their flows are staged. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<DatasetDraft, Long> numbers(UUID run, Collection<DatasetDraft> drafts) {
        return staged.numbers(run, drafts);
    }

    /** The numbers of the datasets of a run that are not published. */
    public List<Long> unpublished(UUID run) {
        return staged.of(run, true);
    }

    /** The numbers of all datasets of a run. */
    public List<Long> all(UUID run) {
        return staged.of(run, false);
    }

    /** Notes that nothing is left to be published of datasets. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Collection<Long> numbers) {
        staged.published(List.copyOf(numbers));
    }

    /** Forgets datasets of a run; their flows are removed before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(List<Long> numbers) {
        staged.remove(numbers);
    }

    /**
     * Says which datasets cannot be published, and why: amounts in unlike currencies make no dataset.
     *
     * @return the reasons, by the datasets' numbers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, String> refused(List<Long> numbers) {
        Map<Long, StagedDatasets.Known> known = staged.lock(numbers);
        Map<Long, DatasetDraft> drafts = staged.drafts(numbers);
        Map<DatasetDraft.Key, String> currencies = new HashMap<>();
        Map<Long, String> refused = new HashMap<>();
        for (Long number : numbers) {
            DatasetDraft draft = drafts.get(number);
            String own = draft.currency().value();
            StagedDatasets.Known now = known.get(number);
            String there = currencies.computeIfAbsent(draft.key(), key -> now == null ? own : now.currency());
            if (!there.equals(own)) {
                refused.put(
                        number,
                        "The dataset of " + draft.reporter() + " for " + draft.period() + " from '"
                                + draft.source().name() + "' has values in " + there + ", and these are in " + own
                                + ": import them under the name of another source.");
            }
        }
        return refused;
    }

    /**
     * Writes the staged flows of datasets: each dataset that they change gets one revision and one change.
     *
     * @param severalInARow whether there are rows of the file with several flows
     * @param who makes the changes, as the datasets' histories name it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public WrittenFlows publish(List<Long> numbers, WriteMode mode, boolean severalInARow, String who) {
        Map<Long, StagedDatasets.Known> known = staged.lock(numbers);
        Map<Long, DatasetDraft> drafts = staged.drafts(numbers);
        List<WrittenDataset> targets = numbers.stream()
                .map(number -> target(number, known.get(number)))
                .toList();
        WrittenFlows written = flows.writeStaged(targets, mode, severalInARow);
        List<DatasetStore.Imported> imported = new ArrayList<>();
        Map<UUID, List<Totals>> totals = sums.of(classifications(targets, drafts, written));
        for (WrittenDataset target : targets) {
            Delta delta = written.deltas().get(target.id());
            if (!delta.isEmpty()) {
                DatasetDraft created = known.containsKey(target.staged()) ? null : drafts.get(target.staged());
                imported.add(new DatasetStore.Imported(
                        target.id(), created, delta, totals.getOrDefault(target.id(), List.of())));
            }
        }
        datasets.take(imported, who);
        staged.published(numbers);
        return written;
    }

    private static WrittenDataset target(long number, StagedDatasets.Known known) {
        return known == null
                ? new WrittenDataset(UuidCreator.getTimeOrderedEpoch(), 1, number)
                : new WrittenDataset(known.id(), known.revision() + 1, number);
    }

    private static Map<UUID, Classification> classifications(
            List<WrittenDataset> targets, Map<Long, DatasetDraft> drafts, WrittenFlows written) {
        Map<UUID, Classification> changed = new HashMap<>();
        for (WrittenDataset target : targets) {
            if (!written.deltas().get(target.id()).isEmpty()) {
                changed.put(target.id(), drafts.get(target.staged()).classification());
            }
        }
        return changed;
    }
}
