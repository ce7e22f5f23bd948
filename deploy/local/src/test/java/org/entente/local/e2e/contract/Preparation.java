package org.entente.local.e2e.contract;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the seed data set does not have, made of what it does have, so that every operation has something to answer: an
 * event that was recorded twice, flows and a statistic of figures of the documents, and imports of the platform's own
 * exports.
 */
final class Preparation {

    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0";

    /** A file of the Correlates of War with a day that is none: the run rejects its row. */
    private static final String ALLIANCE =
            """
            version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,\
            ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,\
            defense,neutrality,nonaggression,entente
            7,2,United States,31,2,1950,,,,Type I: Defense Pact,1,3,1950,,,,0,1,0,0,1
            """;

    private final Client client;
    private final Map<String, Call> good = new TreeMap<>();
    private final Map<String, Call> leaf = new TreeMap<>();

    private Preparation(Client client, Contract contract, String token) {
        this.client = client;
        Questions questions = new Questions(Map.of(), token);
        contract.operations().forEach(operation -> {
            good.put(operation.id(), questions.good(operation));
            leaf.put(operation.id(), questions.leaf(operation));
        });
    }

    /** Makes it all. Returns the ids that the platform gave, by the names that questions have for them. */
    static Map<String, String> of(Client client, Contract contract, String token) {
        Preparation preparation = new Preparation(client, contract, token);
        for (String made : List.of("replaceTopic", "replaceStatistic", "replaceDataset")) {
            preparation.created(preparation.leaf.get(made));
        }
        preparation.sent(200, preparation.good.get("writeFlowsOfDataset"));
        Call event = preparation.good.get("createEvent");
        Map<String, String> ids = new TreeMap<>();
        ids.put("copiedEvent", id(preparation.sent(201, event)));
        ids.put("eventsImport", preparation.imported("Events", ALLIANCE.getBytes(StandardCharsets.UTF_8)));
        ids.put("aidImport", preparation.imported("Aid", preparation.exported("getActivity", "application/xml")));
        ids.put("tradeImport", preparation.imported("Trade", preparation.exported("listFlows", SDMX)));
        return ids;
    }

    private void created(Call call) {
        sent(201, call.withHeader("If-Match", null).withHeader("If-None-Match", "*"));
    }

    private byte[] exported(String operation, String mediaType) {
        return sent(200, good.get(operation).withHeader("Accept", mediaType)).body();
    }

    private String imported(String service, byte[] content) {
        String id = id(sent(201, good.get("create" + service + "Import")));
        sent(202, good.get("send" + service + "Import").withSegment("id", id).withBody("", content));
        Call run = good.get("get" + service + "Import").withSegment("id", id);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(sent(200, run)).path("phase").asText().matches("completed|failed"));
        return id;
    }

    private Answer sent(int expected, Call call) {
        Answer answer = client.send(call);
        if (answer.status() != expected) {
            throw new IllegalStateException("not " + expected + ": " + call + " -> " + answer);
        }
        return answer;
    }

    private static String id(Answer answer) {
        return json(answer).path("id").asText();
    }

    private static JsonNode json(Answer answer) {
        try {
            return Contract.JSON.readTree(answer.text());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer.toString(), e);
        }
    }
}
