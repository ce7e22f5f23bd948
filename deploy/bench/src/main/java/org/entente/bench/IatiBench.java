package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/**
 * How fast a large IATI file is imported, new and again unchanged, and how much memory the service takes for it: one
 * packaged aid service with a heap of at most 256 MiB, one database server and one broker, all on this machine.
 */
public final class IatiBench {

    private static final double MEGABYTE = 1_000_000;

    private final TimedImport imports;
    private final String commit;

    private IatiBench(TimedImport imports, String commit) {
        this.imports = imports;
        this.commit = commit;
    }

    /** @param arguments a folder of IATI files, megabytes of the file to import, {@code atomic} or {@code partial} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "iati-", ".xml");
        try (RealParts parts = RealParts.fresh();
                Replica service = Replica.start("aid", "bench", parts)) {
            long bytes = Long.parseLong(arguments[1]) * (long) MEGABYTE;
            long activities = new RepeatedIati(Path.of(arguments[0])).write(file, bytes);
            System.out.printf("file: %.0f MB, %d activities%n", Files.size(file) / MEGABYTE, activities);
            String token =
                    parts.issuer().tokens().token("bench", "editor", "entente", TimedImport.PATIENCE.multipliedBy(2));
            IatiBench bench = new IatiBench(new TimedImport(service, "/v1/aid/imports", token), arguments[2]);
            bench.run("new", file);
            bench.run("unchanged", file);
        } finally {
            Files.delete(file);
        }
        System.exit(0);
    }

    private void run(String what, Path file) throws IOException, InterruptedException {
        TimedImport.Result result =
                imports.of("{\"format\":\"iati-activities\",\"commit\":\"" + commit + "\"}", "application/xml", file);
        long read = result.run().path("rows").path("read").asLong();
        System.out.printf(
                "%s, %s: %s; uploaded in %.1f s, imported in %.1f s: %.2f MB/s, %.0f activities/s; peak heap %.0f MB,"
                        + " resident %.0f MB%n",
                what,
                commit,
                result.run().path("rows"),
                result.uploaded(),
                result.took(),
                Files.size(file) / MEGABYTE / result.took(),
                read / result.took(),
                result.memory().heap() / MEGABYTE,
                result.memory().resident() / MEGABYTE);
    }
}
