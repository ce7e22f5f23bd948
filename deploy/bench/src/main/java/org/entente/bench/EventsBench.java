package org.entente.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.events.testkit.GeneratedEvents;
import org.entente.parts.Postgres;

/**
 * How fast a search over many generated events is beside the bare database, and what its page 10,000 costs beside page 1:
 * one packaged events service with a heap of at most 256 MiB, one database server and one broker, all on this machine.
 */
public final class EventsBench {

    private static final int SEED = 6;

    private EventsBench() {}

    /** @param arguments events, questions of each kind in a round, the last page to read, rounds */
    public static void main(String[] arguments) throws Exception {
        long events = Long.parseLong(arguments[0]);
        int questions = Integer.parseInt(arguments[1]);
        Recorder recorder = new Recorder(
                "events",
                "Searches of many events",
                "%,d generated events (seed %d); %,d questions of each kind a round, one after the other, each over HTTP and as"
                                .formatted(events, SEED, questions)
                        + " a prepared statement over JDBC.");
        try (RealParts parts = RealParts.fresh();
                Replica service = Services.start("events", "bench", parts);
                Connection database =
                        DriverManager.getConnection(parts.postgres().jdbcUrl("events"), Postgres.USER, Postgres.USER)) {
            generate(database, events);
            EventQuestions asked = new EventQuestions(recorder, database, service);
            asked.all(questions, 0);
            asked.all(questions, Integer.parseInt(arguments[3]));
            asked.pages(Integer.parseInt(arguments[2]));
        }
        recorder.keep();
        System.exit(0);
    }

    private static void generate(Connection database, long events) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set plan_cache_mode = force_custom_plan");
        }
        long start = System.nanoTime();
        new GeneratedEvents(events, SEED).write(database);
        System.out.printf("%,d events generated and copied in %.0f s%n", events, (System.nanoTime() - start) / 1e9);
    }
}
