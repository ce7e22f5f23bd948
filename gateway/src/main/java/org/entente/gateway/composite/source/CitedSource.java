package org.entente.gateway.composite.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Composed;
import org.entente.gateway.composite.Composition;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Listing;
import org.entente.gateway.composite.Refusal;
import org.entente.gateway.http.Problem;

/**
 * A document by what is said of it where it is cited, for no service keeps documents by themselves.
 *
 * @param id the document's id, the same in all services
 */
record CitedSource(String id) {

    /** What a citation says of the document; the rest of it is about one place in there. */
    private static final List<String> OF_THE_DOCUMENT = List.of("title", "publisher", "author", "published", "url");

    Future<Composed> compose(Asking asking, List<Listing> lists, int pageSize) {
        ObjectNode head = Documents.object().put("id", id);
        head.putNull("document");
        Composition composition = new Composition(asking, head, Map.of("source", "id", "pageSize", "pageSize"));
        lists.forEach(list -> composition.add(list.name(), list.firstPage(asking, id, pageSize)));
        return composition.settle().map(composed -> {
            Optional<ObjectNode> document = document(composed.json());
            if (document.isEmpty() && composed.complete()) {
                throw new Refusal(Problem.missing("No record that was asked for cites the document " + id + "."));
            }
            document.ifPresent(found -> composed.json().set("document", found));
            return composed;
        });
    }

    private Optional<ObjectNode> document(JsonNode answer) {
        for (JsonNode citing : answer.findParents("sourceId")) {
            if (citing.path("sourceId").asText().equals(id)) {
                ObjectNode document = Documents.object();
                OF_THE_DOCUMENT.stream()
                        .filter(citing::has)
                        .forEach(member -> document.set(member, citing.get(member)));
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }
}
