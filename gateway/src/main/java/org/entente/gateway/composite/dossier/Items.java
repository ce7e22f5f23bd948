package org.entente.gateway.composite.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Refused;
import org.entente.gateway.composite.Unavailable;

/** The first page of a list, each record beside what the service says of it by another question. */
final class Items {

    private Items() {}

    /**
     * Asks on about each record of a page. Where that question alone fails the record stands beside the reason.
     *
     * @param record what the record is called in the answer
     * @param said what stands beside it
     */
    static Future<ObjectNode> with(
            ObjectNode page, String record, String said, Function<JsonNode, Future<ObjectNode>> question) {
        List<Future<ObjectNode>> items = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            items.add(question.apply(item).recover(Items::reason).map(answer -> {
                ObjectNode both = Documents.object();
                both.set(record, item);
                both.set(said, answer);
                return both;
            }));
        }
        return Future.all(items).map(all -> {
            ArrayNode list = Documents.array();
            items.forEach(item -> list.add(item.result()));
            ObjectNode answer = Documents.object();
            answer.set("items", list);
            answer.set("nextPageToken", page.path("nextPageToken"));
            return answer;
        });
    }

    private static Future<ObjectNode> reason(Throwable failure) {
        if (failure instanceof Unavailable why) {
            return Future.succeededFuture(why.json());
        }
        return failure instanceof Refused why ? Future.succeededFuture(why.json()) : Future.failedFuture(failure);
    }
}
