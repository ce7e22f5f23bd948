package org.entente.local;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on the terminal when the platform runs. */
final class Welcome {
    private Welcome() {}

    static String text(Settings settings, String token, double seconds) {
        return String.format(
                Locale.ROOT,
                """

                Entente runs, after %1$.1f s. Ctrl-C stops it and leaves nothing behind.

                  explorer     %2$s/, a page to look at all of it
                  API          %2$s/v1
                  contract     %2$s/openapi, to read: %2$s/docs
                  PostgreSQL   jdbc:postgresql://127.0.0.1:%3$d/events (aid, trade), user and password postgres
                  Kafka        127.0.0.1:%4$d; for partners 127.0.0.1:%5$d, see deploy/local/partner --help
                  logs         %6$s
                  signals      %9$s
                  Prometheus   --config.file=%10$s

                A token for writing, good for 12 hours:

                TOKEN=%7$s

                Three commands to try:

                %8$s
                """,
                seconds,
                settings.publicUrl(),
                settings.port(Place.POSTGRES),
                settings.port(Place.KAFKA),
                settings.port(Place.KAFKA_PARTNERS),
                settings.data().resolve("logs"),
                token,
                commands(settings.publicUrl()),
                signals(settings),
                PrometheusFile.in(settings));
    }

    private static String signals(Settings settings) {
        return Stream.of(Place.GATEWAY, Place.EVENTS, Place.AID, Place.TRADE)
                .map(place -> "127.0.0.1:" + settings.port(place.management()) + " " + place.id())
                .collect(Collectors.joining(", ", "/q/metrics and /q/health of ", ""));
    }

    private static String commands(String gateway) {
        return """
                curl '%1$s/v1/relations/KHM/USA?on=1966-01-01'
                curl '%1$s/v1/trade/figures?subject=KHM&counterpart=USA'
                curl -X POST '%1$s/v1/topics' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                  -d '{"code":"mine-clearance-training","name":"Mine clearance training"}'"""
                .formatted(gateway);
    }
}
