package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Documents;

/**
 * Something on a timeline.
 *
 * @param key its place
 * @param when its date in EDTF, null without one
 * @param type what it is
 * @param href the record that it stands in
 * @param record what is known of it
 */
record Entry(Key key, String when, String type, String href, JsonNode record) {

    /** The first day on which it may begin, then the service's name, then the id: no two have the same. */
    record Key(String day, String service, String id) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(Key::service).thenComparing(Key::id);

        static Key of(StartDay start, Service service, String id) {
            return new Key(start.earliest(), service.label(), id);
        }
    }

    ObjectNode json() {
        ObjectNode json = Documents.object()
                .put("when", when)
                .put("service", key.service)
                .put("type", type)
                .put("id", key.id)
                .put("href", href);
        json.set("record", record);
        return json;
    }
}
