package org.entente.local.seed;

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
}
