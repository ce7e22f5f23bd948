package org.entente.events.event;

import java.util.UUID;
import org.entente.chassis.http.Fault;
import org.entente.chassis.http.InvalidRequest;

/** 409: two events are not one. */
final class MergeRefused extends Fault {

    private MergeRefused(String detail) {
        super(409, "not-the-same-event", "The events are not the same", detail);
    }

    static MergeRefused types(String one, String other) {
        return new MergeRefused(
                "The one is of type " + one + " and the other of type " + other + ": mend the type of one first.");
    }

    static MergeRefused tieChanges(String one, String other) {
        return new MergeRefused("In the one the tie is " + one + ", in the other " + other + ".");
    }

    static MergeRefused part(UUID part, UUID whole) {
        return new MergeRefused("The event '" + part + "' is part of '" + whole + "', and a part is not its whole.");
    }

    /** Together they have more than one record may. */
    static MergeRefused tooMuch(InvalidRequest together) {
        return new MergeRefused("Together they are no valid event: "
                + together.errors().get(0).pointer() + " "
                + together.errors().get(0).detail() + ".");
    }
}
