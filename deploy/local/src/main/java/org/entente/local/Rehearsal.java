package org.entente.local;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.entente.parts.ClassArchive;
import org.entente.parts.Command;

/**
 * A run of a program, beside the one that people use, in which it makes the archive of its classes.
 *
 * @param archive that it leaves
 * @param start how it is started
 * @param questions what it is asked, so that what answers are made with is in the archive too
 */
record Rehearsal(ClassArchive archive, Start start, List<URI> questions) {

    interface Start {
        /** @throws IOException when its package is not complete or cannot be written to */
        Command command() throws IOException;
    }
}
