package org.entente.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The paths of the data set's records, for tests of the running platform. */
public final class SeedPaths {

    private SeedPaths() {}

    public static List<String> all() {
        SeedFiles files = new SeedFiles();
        return SeedFiles.NAMES.stream()
                .flatMap(name -> files.records(name).stream())
                .map(SeedRecord::path)
                .toList();
    }

    /** What a record was loaded with, with whole citations; null if the data set does not have it. */
    public static JsonNode draft(String path) {
        SeedFiles files = new SeedFiles();
        return SeedFiles.NAMES.stream()
                .flatMap(name -> files.records(name).stream())
                .filter(record -> record.path().equals(path))
                .map(SeedRecord::draft)
                .findFirst()
                .orElse(null);
    }
}
