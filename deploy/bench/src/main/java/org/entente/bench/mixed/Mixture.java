package org.entente.bench.mixed;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.entente.bench.load.OpenLoop.Request;
import org.entente.events.testkit.GeneratedEvents;
import org.entente.trade.testkit.GeneratedFlows;

/** Requests of all kinds in their shares: of a hundred, ninety read one record, nine a list or a series, one writes. */
final class Mixture implements Supplier<Request> {

    private static final int REPORTERS = 50;

    private final Random random = new Random(9);
    private final int records;
    private final List<String> datasets;
    private final List<String> pages;
    private final GeneratedFlows flows;
    private final Request write;

    /**
     * @param records events and activities, whose ids follow from their numbers
     * @param datasets their ids
     * @param pages paths of pages of events
     */
    Mixture(int records, List<String> datasets, List<String> pages, GeneratedFlows flows, String token, String event) {
        this.records = records;
        this.datasets = datasets;
        this.pages = pages;
        this.flows = flows;
        write = new Request(
                HttpMethod.POST,
                "/v1/events",
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                event,
                201);
    }

    @Override
    public Request get() {
        int kind = random.nextInt(100);
        if (kind < 50) {
            return Request.get("/v1/events/" + GeneratedEvents.id(random.nextInt(records)));
        } else if (kind < 70) {
            return Request.get("/v1/aid/activities/" + GeneratedEvents.id(random.nextInt(records)));
        } else if (kind < 90) {
            return Request.get("/v1/trade/datasets/" + datasets.get(random.nextInt(datasets.size())));
        } else if (kind < 94) {
            return Request.get(pages.get(random.nextInt(pages.size())));
        } else if (kind < 97) {
            int reporter = random.nextInt(REPORTERS);
            int partner = (reporter + 1 + random.nextInt(REPORTERS - 1)) % REPORTERS;
            return Request.get("/v1/trade/series?direction=export&reporter=%s&partner=%s"
                    .formatted(flows.reporter(reporter), flows.reporter(partner)));
        } else if (kind < 98) {
            return Request.get("/v1/aid/activities?pageSize=50&sort=-updatedAt");
        } else if (kind < 99) {
            return Request.get("/v1/events?pageSize=50&actor=" + flows.reporter(random.nextInt(REPORTERS)));
        }
        return write;
    }
}
