package org.entente.events.position;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.entente.chassis.http.Json;
import org.entente.events.event.EventReferences;

/** Positions that were taken at an event which turns out to be another. */
@ApplicationScoped
class MovedPositions implements EventReferences {

    private final PositionStore positions;

    MovedPositions(PositionStore positions) {
        this.positions = positions;
    }

    @Override
    public void move(UUID from, UUID to, String who) {
        for (Position position : positions.list("event_id = ? order by id", from)) {
            ObjectNode view = (ObjectNode) Json.tree(position.view);
            positions.take(position.id.toString(), view.put("event", to.toString()), who);
        }
    }
}
