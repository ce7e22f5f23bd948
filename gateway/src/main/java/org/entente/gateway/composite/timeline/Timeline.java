package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Composed;
import org.entente.gateway.composite.Composition;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Unavailable;

/** One page: the lanes, merged. Lives on one event loop. */
final class Timeline {

    private static final Map<String, String> NAMES = Map.of(
            "actor",
            "actors",
            "provider",
            "actors",
            "recipient",
            "actors",
            "grantor",
            "actors",
            "beneficiary",
            "actors",
            "from",
            "from",
            "to",
            "to",
            PageToken.NAME,
            PageToken.NAME);

    private final Asking asking;
    private final TimelineQuestion question;
    private final Lanes lanes;
    private final ArrayNode items = Documents.array();
    private Entry.Key last;

    Timeline(Asking asking, TimelineQuestion question) {
        this.asking = asking;
        this.question = question;
        this.lanes = new Lanes(asking, question);
    }

    Future<Composed> compose() {
        ObjectNode head = Documents.object();
        head.putArray("actors");
        question.actors().forEach(head.withArray("actors")::add);
        head.set("items", items);
        head.putNull("nextPageToken").put("complete", true);
        return new Composition(asking, head, NAMES)
                .add("parts", lanes.parts())
                .settle()
                .compose(this::page);
    }

    /** A service that fails now, after its first answer, ends the page early; the next one goes on where this one ends. */
    private Future<Composed> page(Composed begun) {
        return merge().map(true)
                .recover(failure ->
                        failure instanceof Unavailable ? Future.succeededFuture(false) : Future.failedFuture(failure))
                .map(whole -> {
                    begun.json().put("complete", asking.isComplete());
                    if (last != null && (!whole || first().isPresent())) {
                        begun.json().put("nextPageToken", token().encode(question));
                    }
                    return new Composed(begun.json(), asking.isComplete());
                });
    }

    private Future<Void> merge() {
        while (items.size() < question.pageSize()) {
            Optional<Lane> first = first();
            if (first.isEmpty()) {
                break;
            }
            Entry entry = first.get().next();
            first.get().take();
            // What an actor gives itself stands in two lanes.
            if (!entry.key().equals(last)) {
                items.add(entry.json());
                last = entry.key();
            }
            if (first.get().next() == null) {
                return first.get().fill().compose(filled -> merge());
            }
        }
        return Future.succeededFuture();
    }

    private Optional<Lane> first() {
        return lanes.all().stream()
                .filter(lane -> lane.next() != null)
                .min(Comparator.comparing(lane -> lane.next().key(), question.order()));
    }

    private PageToken token() {
        Map<String, String> places = new LinkedHashMap<>();
        for (Lane lane : lanes.all()) {
            if (lane.page() != null) {
                places.put(lane.name(), lane.page());
            }
        }
        return new PageToken(last, places);
    }
}
