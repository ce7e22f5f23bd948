package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.StreamSupport;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Call;

/** One service's entries in the timeline's order, of which a page of the service's is held at a time. */
final class Lane {

    private final String name;
    private final Asking asking;
    private final Call list;
    private final Reader reader;
    private final Comparator<Entry.Key> order;
    private final Entry.Key after;
    private final Deque<Entry> held = new ArrayDeque<>();
    private String page;
    private String nextPage;
    private boolean asked;

    /**
     * @param name by which a page token knows it
     * @param list the service's list, in the timeline's order unless it comes as one page
     */
    Lane(String name, Asking asking, Call list, Reader reader, TimelineQuestion question, PageToken begin) {
        this.name = name;
        this.asking = asking;
        this.list = list;
        this.reader = reader;
        this.order = question.order();
        this.after = begin.after();
        this.page = begin.lanes().get(name);
        this.nextPage = page;
    }

    String name() {
        return name;
    }

    /** Whether it does not begin with its service's first page. */
    boolean isResumed() {
        return page != null;
    }

    /** The service's page on which the next entry stands, null for the first. */
    String page() {
        return page;
    }

    /** Makes sure that its next entry is held, if there is one. */
    Future<Void> fill() {
        if (!held.isEmpty() || asked && nextPage == null) {
            return Future.succeededFuture();
        }
        return asking.ask(list.with(PageToken.NAME, nextPage)).compose(answer -> {
            hold(answer);
            return fill();
        });
    }

    private void hold(ObjectNode answer) {
        page = nextPage;
        asked = true;
        JsonNode next = answer.path("nextPageToken");
        nextPage = next.isTextual() ? next.asText() : null;
        StreamSupport.stream(answer.path("items").spliterator(), false)
                .flatMap(reader::entries)
                .filter(entry -> after == null || order.compare(entry.key(), after) > 0)
                .sorted(Comparator.comparing(Entry::key, order))
                .forEach(held::add);
    }

    /** The next entry, null if none is held. */
    Entry next() {
        return held.peek();
    }

    void take() {
        held.remove();
        if (held.isEmpty() && nextPage != null) {
            page = nextPage;
        }
    }
}
