package org.entente.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that the JDK has no call for. */
final class Signals {
    private Signals() {}

    /** @throws IllegalStateException when there is no such process or it is not ours */
    static void send(String signal, long pid) {
        if (!sendToEach(signal, List.of(pid))) {
            throw new IllegalStateException("SIG" + signal + " could not be sent to process " + pid);
        }
    }

    /** Whether all of them could be reached. */
    static boolean sendToEach(String signal, List<Long> pids) {
        try {
            List<String> line = new ArrayList<>(List.of("kill", "-" + signal));
            pids.forEach(pid -> line.add(Long.toString(pid)));
            int code = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return code == 0;
        } catch (IOException e) {
            throw new IllegalStateException("SIG" + signal + " needs the command `kill`", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending SIG" + signal, e);
        }
    }
}
