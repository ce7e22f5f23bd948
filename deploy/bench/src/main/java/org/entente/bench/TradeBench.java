package org.entente.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.entente.trade.testkit.GeneratedFlows;
import org.postgresql.PGConnection;

/**
 * How fast series, rankings and exports of many generated flows are beside the bare database: one packaged trade service
 * with a heap of at most 256 MiB, one database server and one broker, all on this machine.
 */
public final class TradeBench {

    private static final double MEGABYTE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SEED = 5;
    private static final int TENTH = 10;
    private static final double BARE = 1.5;
    private static final double GROWTH = 1.5;
    private static final double EXPORT = 0.5;
    private static final double HEAP = 256;

    /** The columns of the export's table, from the tables that it is made of. */
    private static final String COPY =
            """
            copy (select d.id, d.reporter, d.period, d.frequency, d.classification, d.source_name, f.direction,
                f.commodity, f.partner, f.partner2, f.customs_procedure, f.mode_of_transport, f.value, f.valuation,
                f.net_weight_kg, f.quantity, f.quantity_unit, f.reported, f.aggregate, f.quantity_estimated,
                f.net_weight_estimated, f.since_revision
              from dataset d join flow f on f.dataset_id = d.id where d.period >= '%d'
              order by f.dataset_id, f.id) to stdout (format csv)
            """;

    private final Recorder recorder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Connection database;
    private final Replica service;

    private TradeBench(Recorder recorder, Connection database, Replica service) {
        this.recorder = recorder;
        this.database = database;
        this.service = service;
    }

    /** @param arguments flows, questions of each kind in a round, the most rows to export, rounds, seconds to warm up before each count of flows */
    public static void main(String[] arguments) throws Exception {
        long most = Long.parseLong(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[3]);
        Duration warmUp = Duration.ofSeconds(Integer.parseInt(arguments[4]));
        Recorder recorder = new Recorder(
                "trade",
                "Series, rankings and exports of many flows",
                "%,d generated flows (seed %d), and a tenth of them for growth; %,d questions a round, one after the other, each"
                                .formatted(most, SEED, questions)
                        + " over HTTP and as a prepared statement over JDBC.");
        try (RealParts parts = RealParts.fresh();
                Replica service = Services.start("trade", "bench", parts);
                Connection database =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER)) {
            TradeBench bench = new TradeBench(recorder, database, service);
            Answers few = bench.ask(most / TENTH, questions, rounds, warmUp, false);
            Answers many = bench.ask(most, questions, rounds, warmUp, true);
            bench.growth("series", many.series(), few.series());
            bench.growth("a ranking", many.rankings(), few.rankings());
            bench.export(most, Long.parseLong(arguments[2]), rounds);
        }
        recorder.keep();
        System.exit(0);
    }

    private record Answers(TradeQuestions.Rounds series, TradeQuestions.Rounds rankings) {}

    private void growth(String what, TradeQuestions.Rounds many, TradeQuestions.Rounds few) {
        recorder.line(Line.beside(what + ", ten times the rows", "ms", many.served(), "a tenth", few.served())
                .within(Budget.ratioAtMost(GROWTH)));
    }

    private Answers ask(long rows, int questions, int rounds, Duration warmUp, boolean judged)
            throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate dataset, flow");
        }
        GeneratedFlows flows = new GeneratedFlows(rows, SEED);
        long start = System.nanoTime();
        flows.write(database);
        System.out.printf("%,d flows generated and copied in %.0f s%n", rows, seconds(start));
        TradeQuestions asked = new TradeQuestions(flows, database, service);
        asked.warmUp(warmUp);
        Watch.begin("series over %,d flows".formatted(rows));
        TradeQuestions.Rounds series = asked.series(questions, rounds);
        TradeQuestions.Rounds oneSide = asked.seriesBesideOneSide(questions, rounds);
        Watch.begin("a ranking over %,d flows".formatted(rows));
        TradeQuestions.Rounds rankings = asked.rankings(questions, rounds);
        Watch.end();
        Line line = Line.beside("series over %,d flows".formatted(rows), "ms", series.served(), "SQL", series.bare())
                .noting("the SQL finds all that the answer is made of: what both say of the trade, and the world's");
        recorder.line(judged ? line.within(Budget.ratioAtMost(BARE)) : line);
        recorder.line(Line.beside(
                        "series over %,d flows, beside one side alone".formatted(rows),
                        "ms",
                        oneSide.served(),
                        "SQL",
                        oneSide.bare())
                .noting("the SQL leaves out what the partner says, which the answer tells"));
        recorder.line(Line.beside(
                "a ranking over %,d flows".formatted(rows), "ms", rankings.served(), "SQL", rankings.bare()));
        return new Answers(series, rankings);
    }

    private void export(long rows, long most, int rounds) throws SQLException, IOException {
        int years = (int) Math.max(1, Math.min(20, Math.round(20.0 * most / rows)));
        int from = GeneratedFlows.LAST_YEAR + 1 - years;
        String sql = COPY.formatted(from);
        long exported = copy(sql);
        PeakMemory memory = new PeakMemory(service);
        for (String type : new String[] {"text/csv", "application/x-ndjson"}) {
            double[] served = new double[rounds];
            double[] bare = new double[rounds];
            served(from, type, memory);
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                copy(sql);
                bare[round] = exported / seconds(start);
                Watch.begin("export of %,d rows as %s".formatted(exported, type));
                start = System.nanoTime();
                served(from, type, memory);
                served[round] = exported / seconds(start);
                Watch.end();
            }
            Line line =
                    Line.beside("export of %,d rows as %s".formatted(exported, type), "rows/s", served, "COPY", bare);
            recorder.line(type.equals("text/csv") ? line.within(Budget.ratioAtLeast(EXPORT)) : line);
        }
        recorder.line(
                Line.alone("the trade service's heap while exporting", "MB", new double[] {memory.heap() / MEGABYTE})
                        .within(Budget.oursAtMost(HEAP)));
        recorder.line(memory.line("the trade service's memory while exporting"));
    }

    private void served(int from, String type, PeakMemory memory) {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(
                HttpRequest.newBuilder(URI.create(service.base() + "/v1/trade/flows?from=" + from))
                        .header("Accept", type)
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.discarding());
        CompletableFuture.runAsync(() -> {
            while (!answer.isDone()) {
                memory.look();
            }
        });
        int status = answer.join().statusCode();
        if (status != 200) {
            throw new IllegalStateException("an export was answered with " + status);
        }
    }

    private long copy(String sql) throws SQLException, IOException {
        return database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, OutputStream.nullOutputStream());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
