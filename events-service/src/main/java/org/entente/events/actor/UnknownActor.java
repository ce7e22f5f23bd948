package org.entente.events.actor;

/** A reference that is neither a country's code nor the code of a record. The message names the nearest ones. */
public final class UnknownActor extends IllegalArgumentException {

    UnknownActor(String message) {
        super(message);
    }
}
