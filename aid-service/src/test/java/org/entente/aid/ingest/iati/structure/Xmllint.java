package org.entente.aid.ingest.iati.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.parts.Installed;

/** libxml2's validator with the official schema of 2.03, on machines that have it. */
final class Xmllint {

    private static final Path SCHEMA = IatiData.ROOT.resolve("schema/2.03/iati-activities-schema.xsd");
    private static final Pattern ERROR = Pattern.compile(":(\\d+): element [^:]*: Schemas validity error");

    private Xmllint() {}

    static boolean isInstalled() {
        return Installed.find("xmllint").isPresent();
    }

    /** The lines of all errors, in the order of the report; empty where the file is valid. */
    static List<Long> errorLines(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("xmllint", "--noout", "--schema", SCHEMA.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return ERROR.matcher(report)
                .results()
                .map(MatchResult::group)
                .map(error -> error.replaceAll("^:(\\d+):.*", "$1"))
                .map(Long::valueOf)
                .toList();
    }
}
