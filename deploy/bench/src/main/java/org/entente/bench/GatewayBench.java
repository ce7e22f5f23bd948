package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.bench.load.Contest;
import org.entente.bench.load.Figures;
import org.entente.bench.load.Nginx;
import org.entente.bench.load.Program;
import org.entente.bench.load.Wrk;

/**
 * What the gateway adds to an answer, beside an nginx that passes on to the same server; and what a thousand open event
 * streams cost it in memory. All it has for its users is on: quotas, circuits, request ids, checks of paths and headers.
 */
public final class GatewayBench {

    private static final int CLIENTS = 16;
    private static final int FEWER = 8;
    private static final double BUDGET = 2;
    private static final double MILLI = 1000;

    /** All load comes from one address: its quota is counted as ever, and only large enough never to be used up. */
    private static final Map<String, String> SETTINGS = Map.of("ENTENTE_GATEWAY_RATE_ADDRESS_REQUESTS", "1000000000");

    private GatewayBench() {}

    /** @param arguments rounds, seconds of each turn, seconds to warm up, streams */
    public static void main(String[] arguments) throws IOException {
        Program.require("wrk=wrk", "nginx=nginx-light");
        Path work = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "gateway-");
        int rounds = Integer.parseInt(arguments[0]);
        Duration each = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        compare(work, rounds, each, Duration.ofSeconds(Integer.parseInt(arguments[2])));
        int streams = Integer.parseInt(arguments[3]);
        if (streams > 0) {
            StreamMemory.print(streams);
        }
        System.exit(0);
    }

    private static void compare(Path work, int rounds, Duration each, Duration warmUp) throws IOException {
        try (Nginx service = StaticService.start(work);
                Nginx nginx = Nginx.before(service.base(), work.resolve("proxy"));
                GatewayProcess gateway =
                        GatewayProcess.start(service.base(), service.base(), service.base(), SETTINGS)) {
            Path one = StaticService.ids(work.resolve("ids"));
            Path page = Files.writeString(work.resolve("page"), StaticService.PAGE + "\n");
            System.out.printf("warming up for %d s%n", warmUp.toSeconds());
            // With fewer clients than are measured the compiler gets its share of the processors.
            Wrk.reading(gateway.base(), one).ask(FEWER, warmUp.multipliedBy(3).dividedBy(4));
            Wrk.reading(gateway.base(), page).ask(FEWER, warmUp.dividedBy(4));
            measure("one event, 16 clients", service.base(), nginx, gateway, one, rounds, each);
            measure("a page of 50 events, 16 clients", service.base(), nginx, gateway, page, rounds, each);
        }
    }

    private static void measure(
            String title, URI service, Nginx nginx, GatewayProcess gateway, Path paths, int rounds, Duration each) {
        Contest contest = new Contest(title)
                .side("the service alone", Wrk.reading(service, paths))
                .side("nginx", Wrk.reading(nginx.base(), paths).metered(nginx.meter()))
                .side("gateway", Wrk.reading(gateway.base(), paths).metered(gateway.meter()));
        contest.warmUp(CLIENTS, Duration.ofSeconds(2));
        for (int round = 0; round < rounds; round++) {
            contest.round(CLIENTS, each);
        }
        contest.print();
        System.out.printf(
                "%n- nginx adds %s ms to the p50 and %s ms to the p99; the gateway %s ms and %s ms%n",
                contest.added("nginx", "the service alone", Figures::p50).over(MILLI),
                contest.added("nginx", "the service alone", Figures::p99).over(MILLI),
                contest.added("gateway", "the service alone", Figures::p50).over(MILLI),
                contest.added("gateway", "the service alone", Figures::p99).over(MILLI));
        System.out.printf(
                "- added p50, gateway to nginx: %s; budget %.1f: %s%n",
                contest.addedRatio("gateway", "nginx", "the service alone", Figures::p50),
                BUDGET,
                contest.addedRatio("gateway", "nginx", "the service alone", Figures::p50)
                                        .median()
                                <= BUDGET
                        ? "holds"
                        : "does not hold");
        System.out.printf(
                "- CPU a request, gateway to nginx: %s; requests/s: %s%n",
                contest.ratio("gateway", "nginx", Figures::cpu), contest.ratio("gateway", "nginx", Figures::rate));
    }
}
