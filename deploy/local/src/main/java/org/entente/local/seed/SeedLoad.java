package org.entente.local.seed;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.local.seed.SeedClient.Outcome;

/** Loads the seed data set through the public API, as a partner could. Loading twice changes nothing. */
public final class SeedLoad {

    /** How long a service may be away, in the middle of a load, before the load gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SeedLoad() {}

    /**
     * What became of the records.
     *
     * @param created that were not there
     * @param changed that said something else before
     * @param unchanged that said the same already
     */
    public record Result(int created, int changed, int unchanged) {

        public int total() {
            return created + changed + unchanged;
        }
    }

    /**
     * Loads every record, those first that others refer to.
     *
     * @param gateway where the platform is, such as {@code http://localhost:8080}
     * @param token gives a token with the role {@code editor}; asked again for every write, as tokens expire
     * @param progress takes a line for each file that is done
     * @throws SeedRefused at the first record that the platform does not take
     */
    public static Result run(URI gateway, Supplier<String> token, Consumer<String> progress) {
        return run(new SeedClient(gateway, token, PATIENCE), new SeedFiles(), progress);
    }

    static Result run(SeedClient client, SeedFiles files, Consumer<String> progress) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int i = 0; i < SeedFiles.NAMES.size(); i++) {
            String name = SeedFiles.NAMES.get(i);
            List<SeedRecord> records = files.records(name);
            records.forEach(record -> counts.merge(client.load(record), 1, Integer::sum));
            progress.accept(
                    "Seed data %d/%d: %s, %d records".formatted(i + 1, SeedFiles.NAMES.size(), name, records.size()));
        }
        return new Result(
                counts.getOrDefault(Outcome.CREATED, 0),
                counts.getOrDefault(Outcome.CHANGED, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0));
    }
}
