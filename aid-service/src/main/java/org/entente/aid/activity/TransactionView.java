package org.entente.aid.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.http.Json;

/** A transaction outside of its activity: the activity's id, its place there, and what the client wrote. */
final class TransactionView {

    private TransactionView() {}

    static String render(UUID activity, int place, TransactionDraft draft) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("activityId", activity.toString()).put("place", place);
        view.setAll((ObjectNode) Json.tree(Json.write(draft)));
        return Json.write(view);
    }

    static List<String> members() {
        List<String> members = new ArrayList<>(List.of("activityId", "place"));
        for (RecordComponent component : TransactionDraft.class.getRecordComponents()) {
            members.add(component.getName());
        }
        return Collections.unmodifiableList(members);
    }
}
