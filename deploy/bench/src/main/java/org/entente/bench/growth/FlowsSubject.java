package org.entente.bench.growth;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.bench.ReadData;
import org.entente.trade.testkit.GeneratedFlows;

/** Flows in two thousand datasets. */
final class FlowsSubject implements Subject {

    private static final int SEED = 5;
    private static final int REPORTERS = 50;
    private static final int YEARS = 19;

    private final Random random = new Random(SEED);
    private List<String> datasets = List.of();

    @Override
    public String service() {
        return "trade";
    }

    @Override
    public String what() {
        return "flows";
    }

    @Override
    public String emptying() {
        return "truncate dataset, flow";
    }

    @Override
    public void make(Connection database, long rows) throws SQLException, IOException {
        new GeneratedFlows(rows, SEED).write(database);
        datasets = ReadData.datasetIds(database);
    }

    @Override
    public Map<String, Question> questions(long rows) {
        GeneratedFlows flows = new GeneratedFlows(rows, SEED);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("a dataset by id", () -> "/v1/trade/datasets/" + datasets.get(random.nextInt(datasets.size())));
        questions.put(
                "a page of flows", () -> "/v1/trade/flows?reporter=%s&period=%s".formatted(reporter(flows), year()));
        questions.put("a series", () -> "/v1/trade/series?direction=export&reporter=%s&partner=%s"
                .formatted(flows.reporter(random.nextInt(25)), flows.reporter(25 + random.nextInt(25))));
        questions.put("a ranking", () -> "/v1/trade/rankings?by=partner&direction=export&reporter=%s&period=%s"
                .formatted(reporter(flows), year()));
        return questions;
    }

    private String reporter(GeneratedFlows flows) {
        return flows.reporter(random.nextInt(REPORTERS));
    }

    private int year() {
        return GeneratedFlows.FIRST_YEAR + 1 + random.nextInt(YEARS);
    }
}
