package org.entente.aid.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.RowOutcome;

/** Writes rows of publications' files into the records of their recipients. */
@ApplicationScoped
public class StatisticImports {

    private final StatisticStore store;

    StatisticImports(StatisticStore store) {
        this.store = store;
    }

    /**
     * Writes rows, each a {@link StatisticRow}: one revision and one change for each recipient that they change.
     *
     * @return what became of each row, in their order: a row is changed where one of its amounts is now another
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RowOutcome> apply(Publication publication, List<ImportRow> rows, ImportContext context) {
        Edition edition = Edition.of(context.request().source());
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        List<StatisticRow> read = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            StatisticRow each = StatisticRow.of(row.json());
            places.computeIfAbsent(each.recipient().key(), key -> new ArrayList<>())
                    .add(read.size());
            read.add(each);
        }
        RowOutcome[] outcomes = new RowOutcome[rows.size()];
        for (List<Integer> own : places.values()) {
            List<StatisticRow> ofOne = own.stream().map(read::get).toList();
            StatisticMerge merge = new StatisticMerge(publication, edition, ofOne);
            store.merge(publication, ofOne.get(0).recipient(), merge::over, context.who());
            for (int i = 0; i < own.size(); i++) {
                outcomes[own.get(i)] = merge.outcomes().get(i);
            }
        }
        return Arrays.asList(outcomes);
    }
}
