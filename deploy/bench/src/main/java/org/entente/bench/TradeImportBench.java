package org.entente.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Postgres;
import org.entente.trade.testkit.GeneratedFlows;
import org.postgresql.PGConnection;

/**
 * How fast a file of many flows is imported beside a bare COPY of the same flows into a table with the same columns and
 * indexes, and how much memory the service takes for it: one packaged trade service with a heap of at most 256 MiB, one
 * database server and one broker, all on this machine.
 */
public final class TradeImportBench {

    private static final double MEGABYTE = 1_000_000;
    private static final int SEED = 5;

    /** Those that UN Comtrade has numbers for, in the order of the file. */
    private static final String FLOWS =
            """
             from dataset d join flow f on f.dataset_id = d.id
            join area r on r.alpha3 = d.reporter join area p on p.alpha3 = f.partner
            order by d.period, d.reporter, f.id
            """;

    private static final String COLUMNS = "dataset_id, since_revision, direction, commodity, partner, partner2,"
            + " customs_procedure, mode_of_transport, value, valuation, net_weight_kg, quantity, quantity_unit, reported,"
            + " aggregate, quantity_estimated, net_weight_estimated";

    /** All columns of the API's CSV: what is passed over is to be read, too. */
    private static final String COMTRADE =
            """
            copy (select 'C' as "typeCode", 'A' as "freqCode", d.period || '0101' as "refPeriodId", d.period as "refYear",
                '52' as "refMonth", d.period as period, r.code as "reporterCode", d.reporter as "reporterISO",
                r.name as "reporterDesc", case f.direction when 'export' then 'X' else 'M' end as "flowCode",
                f.direction as "flowDesc", p.code as "partnerCode", '' as "partnerISO", p.name as "partnerDesc",
                '0' as "partner2Code", 'W00' as "partner2ISO", 'World' as "partner2Desc",
                d.classification as "classificationCode", 'HS' as "classificationSearchCode",
                'True' as "isOriginalClassification", f.commodity as "cmdCode", 'Goods of ' || f.commodity as "cmdDesc",
                '2' as "aggrLevel", 'False' as "isLeaf", 'C00' as "customsCode", 'TOTAL CPC' as "customsDesc",
                '0' as "mosCode", '0' as "motCode", 'TOTAL MOT' as "motDesc", '-1' as "qtyUnitCode", 'N/A' as "qtyUnitAbbr",
                '0' as qty, 'False' as "isQtyEstimated", '-1' as "altQtyUnitCode", 'N/A' as "altQtyUnitAbbr",
                '0' as "altQty", 'False' as "isAltQtyEstimated", f.net_weight_kg as "netWgt", 'False' as "isNetWgtEstimated",
                '0' as "grossWgt", 'False' as "isGrossWgtEstimated",
                case f.direction when 'import' then f.value end as cifvalue,
                case f.direction when 'export' then f.value end as fobvalue, f.value as "primaryValue",
                '0' as "legacyEstimationFlag", 'True' as "isReported", 'False' as "isAggregate"%s) to stdout (format csv, header)
            """
                    .formatted(FLOWS);

    private final Connection database;

    private TradeImportBench(Connection database) {
        this.database = database;
    }

    /** @param arguments flows, {@code atomic} or {@code partial} */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "flows-");
        Path lines = folder.resolve("flows.copy");
        Path file = folder.resolve("flows.csv");
        try (RealParts parts = RealParts.fresh();
                Replica service = Replica.start("trade", "bench", parts);
                Connection database =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER)) {
            TradeImportBench bench = new TradeImportBench(database);
            bench.generate(Long.parseLong(arguments[0]), lines, file);
            System.out.printf("file: %.0f MB%n", Files.size(file) / MEGABYTE);
            String token =
                    parts.issuer().tokens().token("bench", "editor", "entente", TimedImport.PATIENCE.multipliedBy(2));
            TimedImport imports = new TimedImport(service, "/v1/trade/imports", token);
            String draft = "{\"format\":\"comtrade\",\"commit\":\"" + arguments[1] + "\"}";
            double before = bench.copy(lines);
            TimedImport.Result first = imports.of(draft, "text/csv", file);
            double after = bench.copy(lines);
            System.out.printf("bare COPY: %.1f s before the first import, %.1f s after it%n", before, after);
            print("new", first, (before + after) / 2);
            print("unchanged", imports.of(draft, "text/csv", file), (before + after) / 2);
        } finally {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        System.exit(0);
    }

    /** Leaves the flows in two files and the tables empty. */
    private void generate(long rows, Path lines, Path file) throws SQLException, IOException {
        new GeneratedFlows(rows, SEED).write(database);
        execute("create temporary table area (alpha3 text, code text, name text)");
        try (PreparedStatement insert = database.prepareStatement("insert into area values (?, ?, ?)")) {
            insert.setString(1, "WLD");
            insert.setString(2, "0");
            insert.setString(3, "World");
            insert.addBatch();
            for (Country country : Countries.all()) {
                for (String code :
                        country.codes(CountryScheme.COMTRADE).stream().limit(1).toList()) {
                    insert.setString(1, country.alpha3());
                    insert.setString(2, code);
                    insert.setString(3, country.name());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        String select = "select f." + COLUMNS.replace(", ", ", f.") + FLOWS;
        export("copy (" + select + ") to stdout", lines);
        export(COMTRADE, file);
        execute("truncate dataset, flow");
    }

    private void export(String sql, Path to) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
    }

    /** Seconds of a bare COPY. */
    private double copy(Path lines) throws SQLException, IOException {
        execute("create table equal (like flow including all)");
        execute("checkpoint");
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(lines)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy equal (" + COLUMNS + ") from stdin", in);
        }
        double took = (System.nanoTime() - start) / 1e9;
        execute("drop table equal");
        execute("checkpoint");
        return took;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void print(String what, TimedImport.Result result, double bare) {
        System.out.printf(
                "%s: %s; uploaded in %.1f s, imported in %.1f s: %.0f rows/s, %.2f times the bare COPY; peak heap %.0f MB,"
                        + " resident %.0f MB%n",
                what,
                result.run().path("rows"),
                result.uploaded(),
                result.took(),
                result.run().path("rows").path("read").asLong() / result.took(),
                result.took() / bare,
                result.memory().heap() / MEGABYTE,
                result.memory().resident() / MEGABYTE);
    }
}
