package org.entente.chassis.feed;

import java.util.List;
import java.util.Map;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.CursorLoss;
import org.entente.chassis.http.Fault;
import org.entente.chassis.http.Links;

/** 410: a consumer cannot go on from its cursor, and starts over with a snapshot. */
final class CursorExpired extends Fault {

    private final transient Map<String, String> members;

    private CursorExpired(String detail, CursorLoss loss, String snapshot) {
        super(
                410,
                "cursor-expired",
                "The cursor is no longer good",
                detail,
                List.of(),
                Map.of("Link", Links.to(snapshot, "snapshot")));
        this.members = Map.of("reason", loss.word(), "snapshot", snapshot);
    }

    static CursorExpired of(Cursor cursor, CursorLoss loss, String snapshot) {
        return new CursorExpired(
                "The feed cannot be read from the cursor " + cursor + ", for " + loss.clause()
                        + ". Drop what you have, and start over with the snapshot.",
                loss,
                snapshot);
    }

    @Override
    public Map<String, String> members() {
        return members;
    }
}
