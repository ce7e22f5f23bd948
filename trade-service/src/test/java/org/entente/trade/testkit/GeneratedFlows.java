package org.entente.trade.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Many flows with the skew of real ones, the same for the same seed: a few reporters have most rows, the first partners
 * and chapters most of the value, and every year is a little larger than the one before. Each row of the world is the
 * sum of its partners' rows. So many rows are spread over the same datasets whatever their number.
 */
public final class GeneratedFlows {

    public static final int FIRST_YEAR = 2001;
    public static final int LAST_YEAR = 2020;

    private static final int REPORTERS = 100;
    private static final int CHAPTERS = 96;
    private static final int MOST_PARTNERS = 150;
    private static final int FEWEST_PARTNERS = 20;
    private static final double GROWTH = 1.04;
    private static final double LARGEST_VALUE = 5e9;

    private final List<String> countries =
            Countries.all().stream().map(Country::alpha3).sorted().toList();
    private final long rows;
    private final long seed;

    /** @param rows of flows; as many are written, give or take a few for each dataset */
    public GeneratedFlows(long rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    /** The reporter of a rank, 0 having the most rows. */
    public String reporter(int rank) {
        return countries.get(rank * 2);
    }

    /** Writes datasets and flows by COPY into empty tables, indexes afterwards, and lets the database look at them. */
    public void write(Connection connection) throws SQLException, IOException {
        copy(
                connection,
                "dataset (id, reporter, frequency, period, period_start, period_end, classification, source_name,"
                        + " flow_count, revision, view, view_version, created_at, updated_at)",
                out -> each((rank, year) -> out.write(bytes(dataset(rank, year)))));
        Indexes indexes = Indexes.drop(connection, "flow");
        copy(
                connection,
                "flow (dataset_id, since_revision, direction, commodity, partner, partner2, customs_procedure,"
                        + " mode_of_transport, value, valuation, net_weight_kg, reported, aggregate)",
                out -> each((rank, year) -> flows(out, rank, year)));
        indexes.create();
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze dataset, flow");
        }
    }

    private interface Rows {
        void write(OutputStream out) throws IOException;
    }

    private interface ForDataset {
        void of(int rank, int year) throws IOException;
    }

    private static void copy(Connection connection, String into, Rows rows) throws SQLException, IOException {
        try (OutputStream out = new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + into + " from stdin"),
                1 << 16)) {
            rows.write(out);
        }
    }

    private static void each(ForDataset action) throws IOException {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int rank = 0; rank < REPORTERS; rank++) {
                action.of(rank, year);
            }
        }
    }

    private String dataset(int rank, int year) {
        String id = id(rank, year).toString();
        return String.join(
                        "\t",
                        id,
                        reporter(rank),
                        "A",
                        String.valueOf(year),
                        year + "-01-01",
                        year + "-12-31",
                        "H5",
                        "generated",
                        String.valueOf(quota(rank)),
                        "2",
                        "{\"id\":\"" + id + "\",\"revision\":2}",
                        "1",
                        "2026-01-01T00:00:00Z",
                        "2026-01-01T00:00:00Z")
                + "\n";
    }

    private void flows(OutputStream out, int rank, int year) throws IOException {
        Random random = new Random(seed + 1000L * rank + year);
        String begin = id(rank, year) + "\t2\t";
        double size = LARGEST_VALUE * Math.pow(GROWTH, year - FIRST_YEAR) / (rank + 1);
        for (String direction : List.of("export", "import")) {
            String end = "\tWLD\tC00\t0\t%d\t" + (direction.equals("export") ? "fob" : "cif") + "\t%d\ttrue\tfalse\n";
            long left = quota(rank) / 2;
            for (int c = 0; left > 0; c++) {
                int partners = (int) Math.min(left - 1, Math.max(FEWEST_PARTNERS, MOST_PARTNERS / (1 + c / 100)));
                long world = 0;
                for (int p = 0; p < partners; p++) {
                    long value = (long) (size / (c + 1) / (p + 1) * (0.5 + random.nextDouble()));
                    world += value;
                    out.write(bytes(begin + direction + "\t" + commodity(c) + "\t" + partner(rank, p)
                            + end.formatted(value, value / 3)));
                }
                out.write(bytes(begin + direction + "\t" + commodity(c) + "\tWLD" + end.formatted(world, world / 3)));
                left -= partners + 1;
            }
        }
    }

    /** Zipf's law over the reporters. */
    private long quota(int rank) {
        double all = 0;
        for (int i = 1; i <= REPORTERS; i++) {
            all += 1.0 / i;
        }
        return Math.max(2, Math.round(rows / (double) (LAST_YEAR - FIRST_YEAR + 1) / all / (rank + 1)));
    }

    private String partner(int rank, int p) {
        int of = rank * 2;
        return countries.get(p < of ? p : p + 1);
    }

    /** All goods, then every chapter, then headings with their subheadings. */
    private static String commodity(int c) {
        if (c == 0) {
            return "TOTAL";
        }
        if (c <= CHAPTERS) {
            return two(c);
        }
        int heading = (c - CHAPTERS - 1) / 4;
        int below = (c - CHAPTERS - 1) % 4;
        String code = two(1 + heading % CHAPTERS) + two(1 + heading / CHAPTERS);
        return below == 0 ? code : code + two(10 * below);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static UUID id(int rank, int year) {
        return UUID.nameUUIDFromBytes(bytes(rank + "/" + year));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
