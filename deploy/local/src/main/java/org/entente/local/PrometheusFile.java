package org.entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings with which a Prometheus on this machine asks the platform, and watches by its alerts. */
final class PrometheusFile {
    private static final List<Place> PLACES = List.of(Place.GATEWAY, Place.EVENTS, Place.AID, Place.TRADE);

    private PrometheusFile() {}

    /** Where it lies. */
    static Path in(Settings settings) {
        return settings.data().resolve("prometheus.yml");
    }

    static void write(Settings settings, Path root) {
        try {
            Files.writeString(in(settings), text(settings, root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Settings settings, Path root) {
        StringBuilder text = new StringBuilder("# Written by deploy/local/up at each start.\n")
                .append("global:\n  scrape_interval: 5s\n  evaluation_interval: 5s\n")
                .append("rule_files:\n  - '")
                .append(root.resolve(Path.of("deploy", "observability", "rules", "entente.yaml")))
                .append("'\nscrape_configs:\n");
        for (Place place : PLACES) {
            text.append("  - job_name: entente-")
                    .append(place.id())
                    .append("\n    metrics_path: /q/metrics\n    static_configs:\n      - targets: ['127.0.0.1:")
                    .append(settings.port(place.management()))
                    .append("']\n");
        }
        return text.toString();
    }
}
