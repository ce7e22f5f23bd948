package org.entente.local;

import java.util.List;
import org.entente.parts.Command;

/**
 * A child of the platform.
 *
 * @param where its address, as shown to people
 * @param restarted whether it is started again when it dies; the death of any other ends the run
 * @param needed the parts that must be ready before it is started
 */
record Part(Command command, String where, boolean restarted, List<Part> needed) {
    String name() {
        return command.name();
    }
}
