package org.entente.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.entente.parts.Child;
import org.entente.parts.ChildFailure;

/**
 * Makes the archives of classes that are missing, while the platform runs and without touching it: one after the other, each
 * by a short run of the program at low priority. What does not come of it is told in a line and does no harm.
 */
final class Rehearsals {
    /** A process that writes its archive takes some seconds to end, and on a busy machine many. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(2);

    private final Progress progress;
    private Rehearsal current;
    private Child child;
    private boolean stopping;

    Rehearsals(Progress progress) {
        this.progress = progress;
    }

    /** Returns when all are made, one has failed, or {@link #stop()} was called. */
    void run(List<Rehearsal> missing) {
        if (missing.isEmpty()) {
            return;
        }
        say("The platform is ready; meanwhile the next start is made faster");
        try {
            for (Rehearsal each : missing) {
                if (!run(each)) {
                    return;
                }
            }
            say("The next start will be faster: the classes of " + missing.size() + " programs are kept");
        } catch (ChildFailure e) {
            say("The next start will be no faster: " + e.summary());
        } catch (IOException | RuntimeException e) {
            say("The next start will be no faster: " + e.getMessage());
        }
    }

    private boolean run(Rehearsal rehearsal) throws IOException {
        try {
            Child started = launch(rehearsal);
            if (started == null) {
                return false;
            }
            started.awaitReady();
            FirstLook.take(rehearsal.questions());
            started.terminate(UNTIL_WRITTEN);
            return keep(rehearsal);
        } finally {
            end();
        }
    }

    private synchronized Child launch(Rehearsal rehearsal) throws IOException {
        if (stopping) {
            return null;
        }
        current = rehearsal;
        child = Child.launch(rehearsal.start().command());
        return child;
    }

    private synchronized boolean keep(Rehearsal rehearsal) throws IOException {
        if (!stopping) {
            rehearsal.archive().keep();
        }
        return !stopping;
    }

    /** Ends the run that goes on, at once; no process and no half of a file is left when it returns. */
    synchronized void stop() {
        stopping = true;
        try {
            end();
        } catch (IOException e) {
            progress.say(
                    "What is left of an unfinished archive is deleted when the next one is made: " + e.getMessage());
        }
    }

    private synchronized void end() throws IOException {
        if (child != null) {
            child.kill();
            child = null;
        }
        if (current != null) {
            current.archive().discard();
            current = null;
        }
    }

    private synchronized void say(String line) {
        if (!stopping) {
            progress.say(line);
        }
    }
}
