package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/**
 * How fast a large IATI file is imported, new and again unchanged, and how much memory the service takes for it: one
 * packaged aid service with a heap of at most 256 MiB, one database server and one broker, all on this machine.
 */
public final class IatiBench {

    private static final double MEGABYTE = 1_000_000;

    private final Recorder recorder;
    private final TimedImport imports;
    private final String commit;

    private IatiBench(Recorder recorder, TimedImport imports, String commit) {
        this.recorder = recorder;
        this.imports = imports;
        this.commit = commit;
    }

    /** @param arguments a folder of IATI files, megabytes of the file to import, {@code atomic} or {@code partial} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "iati-", ".xml");
        Recorder recorder = new Recorder(
                "iati",
                "An import of IATI",
                "A file of %s MB made of published ones, new and once more unchanged (%s)."
                        .formatted(arguments[1], arguments[2]));
        try (RealParts parts = RealParts.fresh();
                Replica service = Services.start("aid", "bench", parts)) {
            long bytes = Long.parseLong(arguments[1]) * (long) MEGABYTE;
            long activities = new RepeatedIati(Path.of(arguments[0])).write(file, bytes);
            System.out.printf("file: %.0f MB, %d activities%n", Files.size(file) / MEGABYTE, activities);
            String token =
                    parts.issuer().tokens().token("bench", "editor", "entente", TimedImport.PATIENCE.multipliedBy(2));
            IatiBench bench = new IatiBench(recorder, new TimedImport(service, "/v1/aid/imports", token), arguments[2]);
            bench.run("new", file);
            bench.run("unchanged", file);
        } finally {
            Files.delete(file);
        }
        recorder.keep();
        System.exit(0);
    }

    private void run(String what, Path file) throws IOException, InterruptedException {
        TimedImport.Result result =
                imports.of("{\"format\":\"iati-activities\",\"commit\":\"" + commit + "\"}", "application/xml", file);
        long read = result.run().path("rows").path("read").asLong();
        double took = result.uploaded() + result.took();
        String of = "import of IATI, " + what;
        recorder.line(Line.alone(of, "MB/s", new double[] {Files.size(file) / MEGABYTE / took})
                .noting("%s; %.0f activities/s".formatted(result.run().path("rows"), read / took)));
        recorder.line(result.memory().line("the aid service's memory: " + of));
    }
}
