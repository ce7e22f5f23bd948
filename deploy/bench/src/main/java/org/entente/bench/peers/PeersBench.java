package org.entente.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.entente.bench.GatewayProcess;
import org.entente.bench.Services;
import org.entente.bench.load.Nginx;
import org.entente.bench.load.Program;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Root;

/** Ours beside what a user would run instead, in one run: the same documents, the same questions, by the peers' own script. */
public final class PeersBench {

    private PeersBench() {}

    /** @param arguments rounds, seconds of each turn, minutes that it may take */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Recorder recorder = new Recorder(
                "peers",
                "Beside what a user would run instead",
                "100,000 events of about 1.5 kB and 1,000,000 flows, the same for all; wrk with 16 clients. The peers do no"
                        + " authentication, no history and no relay to Kafka; ours do all of it.");
        Path peers = Optional.ofNullable(System.getenv("ENTENTE_PEERS"))
                .map(Path::of)
                .orElse(Root.find().resolve("../shared/peers").normalize());
        Optional<String> missing = Program.missing(
                "wrk=wrk",
                "nginx=nginx-light",
                "pgbench=postgresql-contrib",
                "psql=postgresql-client",
                "node=nodejs",
                "npm=npm",
                "curl=curl",
                "unzip=unzip",
                "xz=xz-utils",
                "mvn=maven");
        if (!Files.exists(peers.resolve("run.sh"))) {
            recorder.leaveOut("ours beside the peers", "there is no ../shared/peers");
        } else if (missing.isPresent()) {
            recorder.leaveOut("ours beside the peers", missing.get());
        } else {
            run(recorder, peers, arguments);
        }
        recorder.keep();
        System.exit(0);
    }

    private static void run(Recorder recorder, Path peers, String[] arguments)
            throws IOException, SQLException, InterruptedException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path work = Files.createTempDirectory(target, "peers-");
        PeersRun run = PeersRun.of(peers, target.resolve("peers"));
        Contestants ours = new Contestants(work.resolve("questions"));
        try (RealParts parts = RealParts.fresh();
                Replica events = Services.start("events", "peers-events", parts);
                Replica trade = Services.start("trade", "peers-trade", parts)) {
            PeerData data = new PeerData(parts, work);
            data.load(run.limits());
            ours.events(parts, events, data.places());
            ours.trade(trade, data.pairs());
            Path one = Files.createDirectories(work.resolve("files/v1/events")).resolve("one");
            Files.writeString(
                    one, events.get("/v1/events/" + data.places().get(0).id()).body());
            try (Nginx files = Nginx.ofFiles(work.resolve("files"), work.resolve("static"));
                    GatewayProcess gateway = GatewayProcess.start(files.base(), files.base(), files.base())) {
                ours.files(files);
                ours.gateway(gateway);
                // As long as the peers', whose own warm-up is a minute for each process.
                ours.warmUp(events.base(), trade.base(), gateway.base());
                Verdicts.record(
                        recorder,
                        run.run(
                                ours.extra(),
                                Integer.parseInt(arguments[0]),
                                Integer.parseInt(arguments[1]),
                                Duration.ofMinutes(Integer.parseInt(arguments[2]))));
            }
        }
    }
}
