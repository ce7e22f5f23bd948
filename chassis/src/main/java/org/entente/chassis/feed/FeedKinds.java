package org.entente.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordStore;

/** The types of records that this service has, by name. */
@ApplicationScoped
class FeedKinds {

    private final SortedMap<String, RecordStore<?, ? extends RecordRow, ?>> stores = new TreeMap<>();

    FeedKinds(Instance<RecordStore<?, ? extends RecordRow, ?>> all) {
        all.forEach(store -> stores.put(store.kind().name(), store));
    }

    Collection<String> names() {
        return stores.keySet();
    }

    RecordStore<?, ? extends RecordRow, ?> store(String type) {
        return stores.get(type);
    }

    /** The values of a parameter that is repeated, or has several values with commas between them. */
    static List<String> values(List<String> sent) {
        List<String> values = new ArrayList<>();
        sent.forEach(text -> {
            for (String value : text.split(",", -1)) {
                values.add(value.strip());
            }
        });
        return values;
    }

    /** Refuses what is no type of record here. */
    void check(String parameter, String type) {
        if (!stores.containsKey(type)) {
            throw InvalidRequest.parameter(
                    parameter,
                    "'" + type + "' is no type of record here; there are " + String.join(", ", names()) + ".");
        }
    }
}
