package org.entente.events.event;

import java.util.UUID;

/** Records of another feature that refer to events. */
public interface EventReferences {

    /**
     * Makes what refers to one event refer to another, in the transaction of the caller.
     *
     * @param who makes the change, as the records' history names it
     */
    void move(UUID from, UUID to, String who);
}
