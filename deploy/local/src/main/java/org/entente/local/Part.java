package org.entente.local;

import org.entente.parts.Command;

/**
 * A child of the platform.
 *
 * @param where its address, as shown to people
 * @param restarted whether it is started again when it dies; the death of any other ends the run
 */
record Part(Command command, String where, boolean restarted) {
    String name() {
        return command.name();
    }
}
