package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.entente.bench.load.Contest;
import org.entente.bench.load.Figures;
import org.entente.bench.load.Nginx;
import org.entente.bench.load.Program;
import org.entente.bench.load.Wrk;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;

/**
 * What the gateway adds to an answer, beside an nginx that passes on to the same server; and what a thousand open event
 * streams cost it in memory. All it has for its users is on: quotas, circuits, request ids, checks of paths and headers.
 */
public final class GatewayBench {

    private static final int CLIENTS = 16;
    private static final int FEWER = 8;
    private static final double BUDGET = 2;
    private static final String ALONE = "the service alone";
    private static final String LIBRARY = "the library alone";
    private static final double MILLI = 1000;

    private GatewayBench() {}

    /** @param arguments rounds, seconds of each turn, seconds to warm up, streams */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        Duration each = Duration.ofSeconds(Integer.parseInt(arguments[1]));
        int streams = Integer.parseInt(arguments[3]);
        Recorder recorder = new Recorder(
                "gateway",
                "What the gateway adds",
                "An event and a page of the seed data, served from files by an nginx, alone, through another nginx and"
                        + " through the gateway; wrk with " + CLIENTS + " clients.");
        Optional<String> missing = Program.missing("wrk=wrk", "nginx=nginx-light");
        if (missing.isPresent()) {
            recorder.leaveOut("the gateway beside nginx", missing.get());
        } else {
            Path work = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "gateway-");
            compare(recorder, work, rounds, each, Duration.ofSeconds(Integer.parseInt(arguments[2])));
        }
        if (streams > 0) {
            StreamMemory.measure(recorder, streams);
        }
        recorder.keep();
        System.exit(0);
    }

    private static void compare(Recorder recorder, Path work, int rounds, Duration each, Duration warmUp)
            throws IOException {
        try (Nginx service = StaticService.start(work);
                Nginx nginx = Nginx.before(service.base(), work.resolve("proxy"));
                BareProxy bare = BareProxy.before(service.base());
                GatewayProcess gateway = GatewayProcess.start(service.base(), service.base(), service.base())) {
            Path one = StaticService.ids(work.resolve("ids"));
            Path page = Files.writeString(work.resolve("page"), StaticService.PAGE + "\n");
            System.out.printf("warming up for %d s%n", warmUp.toSeconds());
            // With fewer clients than are measured the compiler gets its share of the processors.
            Wrk.reading(gateway.base(), one).ask(FEWER, warmUp.multipliedBy(3).dividedBy(4));
            Wrk.reading(bare.base(), one).ask(FEWER, warmUp.dividedBy(2));
            Ways ways = new Ways(service.base(), nginx, bare, gateway);
            measure(recorder, "one event", ways, one, rounds, each);
            if (Recorder.quick()) {
                recorder.leaveOut("the gateway before a page of 50 events", "in the full form alone");
                return;
            }
            Wrk.reading(gateway.base(), page).ask(FEWER, warmUp.dividedBy(4));
            Wrk.reading(bare.base(), page).ask(FEWER, warmUp.dividedBy(4));
            measure(recorder, "a page of 50 events", ways, page, rounds, each);
        }
    }

    /** The ways to one and the same answer. */
    private record Ways(URI service, Nginx nginx, BareProxy bare, GatewayProcess gateway) {

        Contest contest(String title, Path paths) {
            return new Contest(title)
                    .side(ALONE, Wrk.reading(service, paths))
                    .side("nginx", Wrk.reading(nginx.base(), paths).metered(nginx.meter()))
                    .side(LIBRARY, Wrk.reading(bare.base(), paths).metered(bare.meter()))
                    .side("gateway", Wrk.reading(gateway.base(), paths).metered(gateway.meter()));
        }
    }

    private static void measure(Recorder recorder, String title, Ways ways, Path paths, int rounds, Duration each) {
        Contest contest = ways.contest(title + ", " + CLIENTS + " clients", paths);
        contest.warmUp(CLIENTS, Duration.ofSeconds(1));
        for (int round = 0; round < rounds; round++) {
            contest.round(CLIENTS, each);
        }
        recorder.table(contest.table());
        recorder.line(Line.beside(
                        "the gateway before " + title + ": added p50",
                        "ms",
                        milliseconds(contest.addedValues("gateway", ALONE, Figures::p50)),
                        "nginx",
                        milliseconds(contest.addedValues("nginx", ALONE, Figures::p50)))
                .within(Budget.ratioAtMost(BUDGET)));
        recorder.line(Line.beside(
                        "the gateway before " + title + ": added p50",
                        "ms",
                        milliseconds(contest.addedValues("gateway", ALONE, Figures::p50)),
                        LIBRARY,
                        milliseconds(contest.addedValues(LIBRARY, ALONE, Figures::p50)))
                .noting("the library alone passes requests on and does nothing else that a gateway does"));
        recorder.line(Line.beside(
                "the gateway before " + title + ": CPU of a request",
                "µs",
                contest.values("gateway", Figures::cpu),
                "nginx",
                contest.values("nginx", Figures::cpu)));
    }

    private static double[] milliseconds(double[] micros) {
        return Arrays.stream(micros).map(value -> value / MILLI).toArray();
    }
}
