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
import org.entente.bench.load.Spread;
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
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

    private static final double BUDGET = 3;
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

    private final Recorder recorder;
    private final Connection database;

    private TradeImportBench(Recorder recorder, Connection database) {
        this.recorder = recorder;
        this.database = database;
    }

    /** @param arguments flows, {@code atomic} or {@code partial}, rounds */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "flows-");
        Path lines = folder.resolve("flows.copy");
        Path file = folder.resolve("flows.csv");
        long rows = Long.parseLong(arguments[0]);
        Recorder recorder = new Recorder(
                "trade-import",
                "An import of trade rows",
                "%,d generated flows (seed %d) as UN Comtrade's CSV, imported as new (%s) and once more unchanged; theirs: a bare"
                                .formatted(rows, SEED, arguments[1])
                        + " COPY of the same rows into a table with the same columns and indexes.");
        try (RealParts parts = RealParts.fresh();
                Replica service = Services.start("trade", "bench", parts);
                Connection database =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("trade"), Postgres.USER, Postgres.USER)) {
            TradeImportBench bench = new TradeImportBench(recorder, database);
            bench.generate(rows, lines, file);
            String token =
                    parts.issuer().tokens().token("bench", "editor", "entente", TimedImport.PATIENCE.multipliedBy(2));
            TimedImport imports = new TimedImport(service, "/v1/trade/imports", token);
            String draft = "{\"format\":\"comtrade\",\"commit\":\"" + arguments[1] + "\"}";
            bench.compare(Integer.parseInt(arguments[2]), imports, draft, lines, file);
        } finally {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        recorder.keep();
        System.exit(0);
    }

    /** The time of an import is that from the first byte of the upload to the end of the run. */
    private void compare(int rounds, TimedImport imports, String draft, Path lines, Path file)
            throws SQLException, IOException, InterruptedException {
        copy(lines);
        imports.of(draft, "text/csv", file);
        double[] bare = new double[rounds];
        double[] uploaded = new double[rounds];
        double[] whole = new double[rounds];
        double[] unchanged = new double[rounds];
        TimedImport.Result last = null;
        for (int round = 0; round < rounds; round++) {
            empty();
            bare[round] = copy(lines);
            Watch.begin("import of new rows");
            TimedImport.Result first = imports.of(draft, "text/csv", file);
            Watch.end();
            requireAll(first, "created");
            uploaded[round] = first.uploaded();
            whole[round] = first.uploaded() + first.took();
            Watch.begin("import of the same rows, unchanged");
            last = imports.of(draft, "text/csv", file);
            Watch.end();
            requireAll(last, "unchanged");
            unchanged[round] = last.uploaded() + last.took();
        }
        recorder.line(Line.beside("import of new rows", "s", whole, "COPY", bare)
                .within(Budget.ratioAtMost(BUDGET))
                .noting("from the first byte of the upload to the end of the run; %.1f s of it are the upload"
                        .formatted(Spread.of(uploaded).median())));
        recorder.line(Line.beside("import of the same rows, unchanged", "s", unchanged, "COPY", bare));
        recorder.line(last.memory().line("the trade service's memory while importing"));
    }

    private static void requireAll(TimedImport.Result result, String outcome) {
        var rows = result.run().path("rows");
        if (rows.path("read").asLong() == 0
                || rows.path("read").asLong() != rows.path(outcome).asLong()) {
            throw new IllegalStateException("not all rows were " + outcome + ": " + rows);
        }
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

    /** As before the first import, but for the runs that there were: nothing is merged with what was there. */
    private void empty() throws SQLException {
        execute("truncate dataset, flow, flow_past");
        execute("delete from change where record_type = 'dataset'");
        execute("vacuum analyze dataset, flow, change");
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
        Watch.begin("import of new rows: COPY");
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(lines)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy equal (" + COLUMNS + ") from stdin", in);
        }
        double took = (System.nanoTime() - start) / 1e9;
        Watch.end();
        execute("drop table equal");
        execute("checkpoint");
        return took;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
