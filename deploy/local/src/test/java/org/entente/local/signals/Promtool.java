package org.entente.local.signals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Prometheus' own checker, of Debian's package prometheus. Where it is not there, the test says so and is skipped. */
public final class Promtool {

    private Promtool() {}

    /** What it has to say against something; nothing if all is right. */
    public static String complaints(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            String told =
                    "promtool is not installed (Debian's package prometheus): not checked: " + String.join(" ", line);
            System.out.println(told);
            Assumptions.abort(told);
            return told;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}
