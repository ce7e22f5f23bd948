package org.entente.chassis.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.Fault;

/** 410: what a record was then is no longer kept. */
final class HistoryGone extends Fault {

    private final transient Map<String, String> members;

    private HistoryGone(String detail, Instant reachesBackTo) {
        super(410, "history-not-kept", "History is not kept as far back", detail, List.of(), Map.of());
        this.members = Map.of("reachesBackTo", reachesBackTo.toString());
    }

    static HistoryGone before(Instant asked, Instant reachesBackTo) {
        return new HistoryGone(
                "Nothing is kept of " + asked + ": history reaches back to " + reachesBackTo + ".", reachesBackTo);
    }

    static HistoryGone revision(String type, String id, Instant asked, Instant reachesBackTo) {
        return new HistoryGone(
                "The revision of the " + type + " '" + id + "' that held at " + asked + " was made before "
                        + reachesBackTo + ", and history reaches back no further.",
                reachesBackTo);
    }

    static HistoryGone ofMany(Instant asked, Instant reachesBackTo) {
        return new HistoryGone(
                "What is derived from many records cannot be told as of " + asked + ": it needs every change up to"
                        + " then, and history reaches back to " + reachesBackTo + ".",
                reachesBackTo);
    }

    @Override
    public Map<String, String> members() {
        return members;
    }
}
