package org.entente.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.GatewayProcess;
import org.entente.bench.ReadPaths;
import org.entente.bench.load.Nginx;
import org.entente.bench.load.Wrk;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Root;

/** Ours, each with a folder of the questions that it takes part in, in the form that the peers' script reads. */
final class Contestants {

    private static final String EVENT =
            """
            {"type":"visit","title":"Visit no. %d of JPN to KHM on river management","summary":"Delegations of both sides \
            reviewed the work plan of the previous year, named seven open points, agreed to report on two of them before the \
            next session and asked their ministries of foreign affairs, finance and commerce to exchange figures through the \
            usual channels. Known positions were repeated, and no text was signed on the points that remained open.",\
            "when":"2025-03-01/2025-03-04","place":{"name":"Phnom Penh","country":"KHM"},"participants":[{"actor":"JPN",\
            "role":"visitor","delegates":[{"name":"Delegate 17","office":"Minister of Foreign Affairs"}]},{"actor":"KHM",\
            "role":"host","delegates":[{"name":"Delegate 4711","office":"Secretary of State"}]}],"topics":["river-management",\
            "cooperation"],"outcomes":["Joint statement no. 12","Next session within 9 months"],"status":"confirmed",\
            "certainty":"fact","citations":[{"sourceId":"8f1b3c52-6a0e-5d3b-9c7e-2f4a6b8c0d1e","title":"press-release/12",\
            "publisher":"Press office of JPN","published":"2025-03-04","quote":"The two sides met for a visit on river \
            management and expressed their satisfaction with the state of relations between them."}]}""";

    private static final List<String> TOPICS = List.of("river-management", "cooperation");
    private static final int PAGES = 20_000;
    private static final int FEWER = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** The longest way through a service is compiled last: its figures still rise after a minute. */
    private static final Duration WARM_UP_OF_WRITES = Duration.ofSeconds(75);

    private final Path work;
    private final List<String> extra = new ArrayList<>();
    private String token;

    Contestants(Path work) {
        this.work = work;
    }

    /** What the peers' script is told of them. */
    String extra() {
        return String.join(" ", extra);
    }

    void events(RealParts parts, Replica service, List<PeerData.Place> places) throws IOException {
        Path folder = folder("entente", service.base());
        Files.write(folder.resolve("by-id.paths"), (Iterable<String>)
                places.stream().map(place -> "/v1/events/" + place.id())::iterator);
        String question = ReadPaths.question(service);
        Files.write(folder.resolve("page.paths"), (Iterable<String>)
                places.stream().limit(PAGES).map(place -> ReadPaths.page(place.day(), place.id(), question))::iterator);
        Files.writeString(folder.resolve("post.paths"), "/v1/events\n");
        Files.copy(
                Root.find().resolve("deploy/bench/peer-post.lua"),
                folder.resolve("post.lua"),
                StandardCopyOption.REPLACE_EXISTING);
        token = parts.issuer().tokens().token("bench", "editor", "entente", Duration.ofHours(2));
        Files.writeString(folder.resolve("token"), token);
        Files.writeString(folder.resolve("event.json"), EVENT);
        for (String topic : TOPICS) {
            require(
                    201,
                    service.create(
                                    "/v1/topics/" + topic,
                                    token,
                                    "{\"code\":\"%1$s\",\"name\":\"%1$s\"}".formatted(topic))
                            .statusCode());
        }
        require(201, service.post("/v1/events", token, EVENT.formatted(0)).statusCode());
        require(401, service.post("/v1/events", "none", EVENT.formatted(0)).statusCode());
        Files.writeString(
                folder.resolve("pid"), String.valueOf(service.process().pid()));
    }

    void trade(Replica service, List<String[]> pairs) throws IOException {
        Path folder = folder("entente-trade", service.base());
        Files.write(
                folder.resolve("series.paths"), (Iterable<String>)
                        pairs.stream()
                                        .map(pair -> "/v1/trade/series?direction=export&reporter=" + pair[0]
                                                + "&partner=" + pair[1])::iterator);
        Files.writeString(
                folder.resolve("pid"), String.valueOf(service.process().pid()));
    }

    /** A server of one document as a file, as the peers have one. */
    void files(Nginx nginx) throws IOException {
        Path folder = folder("entente-static", nginx.base());
        Files.writeString(folder.resolve("static.paths"), "/v1/events/one\n");
    }

    void gateway(GatewayProcess gateway) throws IOException {
        Path folder = folder("entente-gateway", gateway.base());
        Files.writeString(folder.resolve("static.paths"), "/v1/events/one\n");
        Files.writeString(folder.resolve("over"), "entente-static");
        Files.writeString(
                folder.resolve("pid"), String.valueOf(gateway.process().pid()));
    }

    /** Each kind of question with fewer clients than are measured, so that the compilers get their share of the processors. */
    void warmUp(URI events, URI trade, URI gateway) {
        Path folder = work.resolve("entente");
        read(events, folder.resolve("by-id.paths"));
        read(events, folder.resolve("page.paths"));
        Wrk.posting(events, folder.resolve("post.paths"), token, folder.resolve("event.json"))
                .ask(FEWER, WARM_UP_OF_WRITES);
        read(trade, work.resolve("entente-trade/series.paths"));
        read(gateway, work.resolve("entente-gateway/static.paths"));
    }

    private static void read(URI server, Path paths) {
        Wrk.reading(server, paths).ask(FEWER, WARM_UP);
    }

    private Path folder(String name, URI base) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        extra.add(name + "=" + base + "=" + folder);
        return folder;
    }

    private static void require(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("an answer had the status " + status + " and not " + expected);
        }
    }
}
