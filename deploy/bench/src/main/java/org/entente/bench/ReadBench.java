package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.entente.bench.load.Contest;
import org.entente.bench.load.CpuMeter;
import org.entente.bench.load.Figures;
import org.entente.bench.load.Pgbench;
import org.entente.bench.load.Program;
import org.entente.bench.load.Side;
import org.entente.bench.load.Wrk;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/**
 * How many requests a second a service answers beside what its database answers {@code pgbench} when asked the same: one
 * record by id of each service, a page of fifty events, and a write of one event.
 */
public final class ReadBench {

    private static final int CLIENTS = 16;
    private static final int FEWER = 8;
    private static final double BUDGET = 0.4;

    private static final String BY_ID =
            "\\set n random(0, %d - 1)%nselect revision, view_version, view from %s where id = md5(:n::text)::uuid;%n";

    private static final String PAGE =
            """
            \\set n random(0, %d - 1)
            \\set d random(%d, %d)
            select e.view, e.when_start_min::text, e.id::text from event e
            where (e.when_start_min, e.id) < (date '%s' + :d::int, md5(:n::text)::uuid)
            order by e.when_start_min desc, e.id desc limit 51;
            """;

    /** The row, its participants and its change: what a write of ours leaves, in one statement. */
    private static final String WRITE =
            """
            \\set n random(0, %d - 1)
            with old as (select * from event where id = md5(:n::text)::uuid),
            made as (insert into event (id, type, status, certainty, when_start_min, when_start_max, when_end_min,
                when_end_max, revision, view, view_version, created_at, updated_at)
              select gen_random_uuid(), type, status, certainty, when_start_min, when_start_max, when_end_min,
                when_end_max, 1, view, 1, now(), now() from old returning id, view),
            part as (insert into event_participant (event_id, ordinal, actor, role, delegate)
              select id, o, a, 'party', false from made, (values (0, 'KHM'), (1, 'USA')) p(o, a))
            insert into bench_outbox (id, record_type, record_id, revision, operation, view_version, after, changed)
            select gen_random_uuid(), 'event', id, 1, 'created', 1, view, '{title}' from made;
            """;

    /** An event to write, as JSON. */
    public static final String EVENT =
            """
            {"type":"visit","title":"The minister pays a visit","summary":"Both sides reviewed the work plan of the year and \
            agreed to report on two open points before the next session.","when":"2024-12-10","status":"confirmed",
            "certainty":"fact","participants":[{"actor":"KHM","role":"visitor"},{"actor":"USA","role":"host"}],
            "citations":[{"sourceId":"8f1b3c52-6a0e-5d3b-9c7e-2f4a6b8c0d1e","title":"Press release","publisher":"The ministry","published":"2024-12-11","quote":"The minister paid a visit."}]}
            """;

    private final Recorder recorder;
    private final RealParts parts;
    private final Path work;
    private final int records;
    private final int rounds;
    private final Duration each;

    private ReadBench(Recorder recorder, RealParts parts, Path work, int records, int rounds, Duration each) {
        this.recorder = recorder;
        this.parts = parts;
        this.work = work;
        this.records = records;
        this.rounds = rounds;
        this.each = each;
    }

    /** @param arguments records of each kind, rounds, seconds of each turn, seconds to warm up each question */
    public static void main(String[] arguments) throws IOException, SQLException {
        int records = Integer.parseInt(arguments[0]);
        Recorder recorder = new Recorder(
                "read",
                "Reads and writes beside the database alone",
                "%,d generated records of each service (seed %d), %d clients. Ours by wrk over HTTP, theirs by pgbench with"
                                .formatted(records, ReadData.SEED, CLIENTS)
                        + " prepared statements.");
        Optional<String> missing = Program.missing("wrk=wrk", "pgbench=postgresql-contrib");
        if (missing.isPresent()) {
            recorder.leaveOut("reads and writes beside pgbench", missing.get());
        } else {
            Path work = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "read-");
            try (RealParts parts = RealParts.fresh()) {
                ReadBench bench = new ReadBench(
                        recorder,
                        parts,
                        work,
                        records,
                        Integer.parseInt(arguments[1]),
                        Duration.ofSeconds(Integer.parseInt(arguments[2])));
                bench.run(Duration.ofSeconds(Integer.parseInt(arguments[3])));
            }
        }
        recorder.keep();
        System.exit(0);
    }

    private void run(Duration warmUp) throws IOException, SQLException {
        try (Replica events = Services.start("events", "read-events", parts)) {
            ReadData.events(parts, records);
            byId("events", "event", "/v1/events", events, warmUp);
            write(events, warmUp);
            if (!Recorder.quick()) {
                page(events, warmUp);
            }
        }
        if (Recorder.quick()) {
            recorder.leaveOut("a page, and one record of aid and of trade by id", "in the full form alone");
            return;
        }
        try (Replica aid = Services.start("aid", "read-aid", parts)) {
            ReadData.activities(parts, records);
            byId("aid", "activity", "/v1/aid/activities", aid, warmUp);
        }
        try (Replica trade = Services.start("trade", "read-trade", parts)) {
            ReadData.datasets(parts, records);
            byId("trade", "dataset", "/v1/trade/datasets", trade, warmUp);
        }
    }

    private void byId(String database, String table, String list, Replica service, Duration warmUp) throws IOException {
        Path paths = ReadPaths.records(work.resolve(database + ".paths"), list, records);
        compare(
                "one record of " + database + " by id",
                new Pgbench(parts.postgres(), database, BY_ID.formatted(records, table), work.resolve(database)),
                Wrk.reading(service.base(), paths),
                service,
                warmUp,
                true);
    }

    private void page(Replica events, Duration warmUp) throws IOException {
        String script = PAGE.formatted(records, ReadPaths.FIRST_DAY, ReadPaths.LAST_DAY, ReadPaths.DAY_ZERO);
        compare(
                "a page of 50 events",
                new Pgbench(parts.postgres(), "events", script, work.resolve("page")),
                Wrk.reading(events.base(), ReadPaths.pages(work.resolve("page.paths"), events)),
                events,
                warmUp,
                false);
    }

    private void write(Replica events, Duration warmUp) throws IOException {
        Path paths = Files.writeString(work.resolve("write.paths"), "/v1/events\n");
        Path body = Files.writeString(work.resolve("event.json"), EVENT);
        String token = parts.issuer().tokens().token("bench", "editor", "entente", Duration.ofHours(2));
        compare(
                "a write of one event",
                new Pgbench(parts.postgres(), "events", WRITE.formatted(records), work.resolve("write")),
                Wrk.posting(events.base(), paths, token, body),
                events,
                warmUp,
                false);
    }

    private void compare(String title, Side database, Side service, Replica process, Duration warmUp, boolean judged) {
        service.ask(FEWER, warmUp);
        Contest contest = new Contest(title + ", " + CLIENTS + " clients")
                .side("pgbench", database)
                .side("service", service.metered(new CpuMeter(process.process().pid())));
        contest.warmUp(CLIENTS, Duration.ofSeconds(1));
        for (int round = 0; round < rounds; round++) {
            contest.round(CLIENTS, each);
        }
        recorder.table(contest.table());
        Line line = Line.beside(
                title,
                "requests/s",
                contest.values("service", Figures::rate),
                "pgbench",
                contest.values("pgbench", Figures::rate));
        recorder.line(judged ? line.within(Budget.ratioAtLeast(BUDGET)) : line);
    }
}
