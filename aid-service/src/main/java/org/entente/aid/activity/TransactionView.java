package org.entente.aid.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.http.Json;

/**
 * A transaction outside of its activity.
 *
 * @param activityId the activity that it belongs to
 * @param place its place among the activity's transactions, from 0
 * @param written what the client wrote
 */
public record TransactionView(UUID activityId, int place, @JsonUnwrapped AidTransaction written) {

    String json() {
        return Json.write(this);
    }

    static List<String> members() {
        List<String> members = new ArrayList<>(List.of("activityId", "place"));
        for (RecordComponent component : AidTransaction.class.getRecordComponents()) {
            members.add(component.getName());
        }
        return Collections.unmodifiableList(members);
    }
}
