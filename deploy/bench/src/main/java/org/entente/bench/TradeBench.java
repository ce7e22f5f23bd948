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

    private final HttpClient http = HttpClient.newHttpClient();
    private final Connection database;
    private final Replica service;

    private TradeBench(Connection database, Replica service) {
        this.database = database;
        this.service = service;
    }

    /** @param arguments flows, questions of each kind, the most rows to export */
    public static void main(String[] arguments) throws Exception {
        long most = Long.parseLong(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        try (RealParts parts = RealParts.fresh();
                Replica service = Replica.start("trade", "bench", parts);
                Connection database =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER)) {
            TradeBench bench = new TradeBench(database, service);
            Timings few = bench.ask(most / 10, questions);
            Timings many = bench.ask(most, questions);
            System.out.printf(
                    "ten times the rows: series %.2f times the time, rankings %.2f times%n",
                    many.series() / few.series(), many.ranking() / few.ranking());
            bench.export(most, Long.parseLong(arguments[2]));
        }
        System.exit(0);
    }

    /** Medians in milliseconds over HTTP. */
    private record Timings(double series, double ranking) {}

    private Timings ask(long rows, int questions) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate dataset, flow");
        }
        GeneratedFlows flows = new GeneratedFlows(rows, SEED);
        long start = System.nanoTime();
        flows.write(database);
        System.out.printf("%,d flows generated and copied in %.0f s%n", rows, seconds(start));
        TradeQuestions asked = new TradeQuestions(flows, database, service);
        asked.warmUp(questions / 2);
        TradeQuestions.Medians series = asked.series(questions);
        TradeQuestions.Medians ranking = asked.rankings(questions);
        System.out.printf("%,d flows: series %s; rankings %s%n", rows, series, ranking);
        return new Timings(series.service(), ranking.service());
    }

    private void export(long rows, long most) throws SQLException, IOException, InterruptedException {
        int years = (int) Math.max(1, Math.min(20, Math.round(20.0 * most / rows)));
        int from = GeneratedFlows.LAST_YEAR + 1 - years;
        String sql = COPY.formatted(from);
        long exported = copy(sql);
        for (String type : new String[] {"text/csv", "application/x-ndjson"}) {
            long start = System.nanoTime();
            copy(sql);
            double bare = seconds(start);
            PeakMemory memory = new PeakMemory(service);
            start = System.nanoTime();
            CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(
                    HttpRequest.newBuilder(URI.create(service.base() + "/v1/trade/flows?from=" + from))
                            .header("Accept", type)
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.discarding());
            while (!answer.isDone()) {
                memory.look();
            }
            double took = seconds(start);
            System.out.printf(
                    "export of %,d rows as %s: %.1f s, %.2f of the speed of COPY TO STDOUT (%.1f s); status %d, peak heap"
                            + " %.0f MB, resident %.0f MB%n",
                    exported,
                    type,
                    took,
                    bare / took,
                    bare,
                    answer.join().statusCode(),
                    memory.heap() / MEGABYTE,
                    memory.resident() / MEGABYTE);
        }
    }

    private long copy(String sql) throws SQLException, IOException {
        return database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, OutputStream.nullOutputStream());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
