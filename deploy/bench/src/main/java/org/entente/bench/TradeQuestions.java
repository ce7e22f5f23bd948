package org.entente.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.entente.bench.load.KeptConnection;
import org.entente.bench.load.Spread;
import org.entente.chassis.testkit.Replica;
import org.entente.trade.testkit.GeneratedFlows;

/** Asks the same questions of the service and, as bare SQL, of its database, one after the other. */
final class TradeQuestions {

    /** What the reporter says of the partner and of the world. */
    private static final String TOLD =
            """
            select d.period, d.reporter, d.source_name, d.id, f.partner, f.value
            from dataset d join flow f on f.dataset_id = d.id
            where d.reporter = ? and d.frequency = 'A' and f.direction = 'export' and f.commodity = 'TOTAL'
              and f.partner = any(array[?, 'WLD']) and f.partner2 = 'WLD' and f.customs_procedure = 'C00'
              and f.mode_of_transport = '0'
            """;

    private static final String TOLD_ALONE = TOLD + "order by 1";

    /** All that a series is made of: what the partner says of the same trade is in it too. */
    private static final String SERIES = TOLD
            + """
            union all
            select d.period, d.reporter, d.source_name, d.id, f.partner, f.value
            from dataset d join flow f on f.dataset_id = d.id
            where f.partner = ? and d.reporter = ? and d.frequency = 'A' and f.direction = 'import'
              and f.commodity = 'TOTAL' and f.partner2 = 'WLD' and f.customs_procedure = 'C00'
              and f.mode_of_transport = '0'
            order by 1
            """;

    private static final String RANKING =
            """
            select f.partner, f.value from dataset d join flow f on f.dataset_id = d.id
            where d.reporter = ? and d.frequency = 'A' and d.period = ? and f.direction = 'export'
              and f.commodity = 'TOTAL' and f.partner2 = 'WLD' and f.customs_procedure = 'C00'
              and f.mode_of_transport = '0'
            order by f.value desc
            """;

    private static final String SERIES_PATH = "/v1/trade/series?direction=export&reporter=%s&partner=%s";
    private static final int REPORTERS = 50;
    private static final int A_FEW = 50;

    private final GeneratedFlows flows;
    private final Connection database;
    private final Replica service;

    TradeQuestions(GeneratedFlows flows, Connection database, Replica service) {
        this.flows = flows;
        this.database = database;
        this.service = service;
    }

    /** The median of each round, in milliseconds. */
    record Rounds(double[] served, double[] bare) {}

    /** Asks for so long: the virtual machine compiles what is asked of it for a minute, and not for a thousand questions. */
    void warmUp(Duration atLeast) throws SQLException, IOException {
        long end = System.nanoTime() + atLeast.toNanos();
        for (int questions = A_FEW; System.nanoTime() < end; questions++) {
            // Another number each time, for it is the seed of what is asked.
            series(questions, 1);
            rankings(questions, 1);
        }
    }

    /** Beside the SQL that finds all that the answers hold. */
    Rounds series(int questions, int rounds) throws SQLException, IOException {
        return ask(questions, rounds, SERIES, SERIES_PATH, false);
    }

    /** Beside the SQL that leaves the mirror out, which the answers hold. */
    Rounds seriesBesideOneSide(int questions, int rounds) throws SQLException, IOException {
        return ask(questions, rounds, TOLD_ALONE, SERIES_PATH, false);
    }

    Rounds rankings(int questions, int rounds) throws SQLException, IOException {
        return ask(
                questions,
                rounds,
                RANKING,
                "/v1/trade/rankings?by=partner&direction=export&reporter=%s&period=%s",
                true);
    }

    private Rounds ask(int questions, int rounds, String sql, String path, boolean byYear)
            throws SQLException, IOException {
        Random random = new Random(questions);
        int arguments =
                Math.toIntExact(sql.chars().filter(letter -> letter == '?').count());
        double[] servedMedians = new double[rounds];
        double[] bareMedians = new double[rounds];
        double[] served = new double[questions];
        double[] bare = new double[questions];
        try (PreparedStatement select = database.prepareStatement(sql);
                KeptConnection client = new KeptConnection(service.base())) {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < questions; i++) {
                    int reporter = random.nextInt(REPORTERS);
                    String one = flows.reporter(reporter);
                    String other = byYear
                            ? String.valueOf(GeneratedFlows.FIRST_YEAR + 1 + random.nextInt(19))
                            : flows.reporter((reporter + 1 + random.nextInt(REPORTERS - 1)) % REPORTERS);
                    bare[i] = bare(select, arguments, one, other);
                    served[i] = served(client, path.formatted(one, other));
                }
                servedMedians[round] = Spread.of(served).median();
                bareMedians[round] = Spread.of(bare).median();
            }
        }
        return new Rounds(servedMedians, bareMedians);
    }

    private static double bare(PreparedStatement select, int arguments, String one, String other) throws SQLException {
        long start = System.nanoTime();
        for (int i = 1; i <= arguments; i += 2) {
            select.setString(i, one);
            select.setString(i + 1, other);
        }
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getBigDecimal("value");
            }
        }
        return milliseconds(start);
    }

    private static double served(KeptConnection client, String path) throws IOException {
        long start = System.nanoTime();
        client.get(path);
        return milliseconds(start);
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
