package org.entente.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.bench.load.Spread;
import org.entente.bench.profile.Watch;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.Replica;
import org.entente.events.testkit.GeneratedEvents;

/** Asks the same searches of the service and, as bare SQL, of its database, one after the other. */
final class EventQuestions {

    private static final Pattern TOKEN = Pattern.compile("\"nextPageToken\":\"([^\"]+)\"");
    private static final int PAGES_MEASURED = 100;

    private static final String BY_DATE =
            """
            select e.view, e.when_start_min::text, e.id::text from event e
            where e.search @@ websearch_to_tsquery('english', search_fold(?)) order by e.when_start_min, e.id limit 51
            """;

    private static final String BY_RELEVANCE =
            """
            select e.view, e.distance::text, e.id::text from (
              select id, view, -ts_rank_cd(search, websearch_to_tsquery('english', search_fold(?)), 1) as distance
              from event where search @@ websearch_to_tsquery('english', search_fold(?))
              order by when_start_min desc, id desc limit 10000) e
            order by e.distance, e.id limit 51
            """;

    private static final String EXPLAIN = "explain " + BY_DATE;

    private final Recorder recorder;
    private final Connection database;
    private final Replica service;

    EventQuestions(Recorder recorder, Connection database, Replica service) {
        this.recorder = recorder;
        this.database = database;
        this.service = service;
    }

    /**
     * One word is in about one of 50,000 events, one in about one of 500, one in most.
     *
     * @param rounds 0 to ask and record nothing
     */
    void all(int questions, int rounds) throws SQLException {
        for (int[] ranks : new int[][] {{8000, 16000}, {100, 200}, {0, 1}}) {
            String words = "words of the ranks %,d to %,d".formatted(ranks[0], ranks[1]);
            if (rounds > 0) {
                recorder.table(words + ": " + plan(ranks[0]));
            }
            ask("by date, " + words, questions, rounds, BY_DATE, "/v1/events?sort=when&q=", ranks);
            ask("by relevance, " + words, questions, rounds, BY_RELEVANCE, "/v1/events?sort=relevance&q=", ranks);
            ask("facets, " + words, Math.max(1, questions / 10), rounds, null, "/v1/events/facets?q=", ranks);
        }
    }

    private void ask(String what, int questions, int rounds, String sql, String path, int[] ranks) throws SQLException {
        Random random = new Random(ranks[0]);
        double[] servedMedians = new double[rounds];
        double[] bareMedians = new double[rounds];
        if (rounds > 0) {
            Watch.begin("search, " + what);
        }
        for (int round = 0; round < Math.max(1, rounds); round++) {
            double[] served = new double[questions];
            double[] bare = new double[questions];
            for (int i = 0; i < questions; i++) {
                String word = GeneratedEvents.word(ranks[0] + random.nextInt(ranks[1] - ranks[0]));
                bare[i] = sql == null ? 0 : bare(sql, word);
                served[i] = served(path + word);
            }
            if (rounds > 0) {
                servedMedians[round] = Spread.of(served).median();
                bareMedians[round] = Spread.of(bare).median();
            }
        }
        if (rounds > 0) {
            recorder.line(
                    sql == null
                            ? Line.alone("search, " + what, "ms", servedMedians)
                            : Line.beside("search, " + what, "ms", servedMedians, "SQL", bareMedians));
        }
    }

    /** Reads a search page by page, and compares the last ones with the first. */
    void pages(int last) {
        String list = "/v1/events?sort=when&fields=id&q=" + GeneratedEvents.word(0);
        double[] took = new double[last];
        String token = "";
        int page = 0;
        while (page < last && token != null) {
            long start = System.nanoTime();
            Matcher next = TOKEN.matcher(body(list + token));
            token = next.find() ? "&pageToken=" + next.group(1) : null;
            took[page++] = milliseconds(start);
        }
        int some = Math.min(PAGES_MEASURED, page / 2);
        double first = Spread.of(Arrays.copyOfRange(took, 0, some)).median();
        double end = Spread.of(Arrays.copyOfRange(took, page - some, page)).median();
        recorder.line(Line.beside(
                "a search, pages %,d to %,d".formatted(page - some + 1, page),
                "ms",
                new double[] {end},
                "pages 1 to " + some,
                new double[] {first}));
    }

    private String plan(int rank) throws SQLException {
        StringBuilder indexes = new StringBuilder();
        try (PreparedStatement explain = database.prepareStatement(EXPLAIN)) {
            explain.setString(1, GeneratedEvents.word(rank));
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    if (lines.getString(1).contains("Scan")) {
                        indexes.append(lines.getString(1).strip().replaceFirst(" *\\(cost.*", ""))
                                .append("; ");
                    }
                }
            }
        }
        return indexes.toString();
    }

    private double bare(String sql, String word) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement select = database.prepareStatement(sql)) {
            for (int i = 1; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setString(i, word);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        return milliseconds(start);
    }

    private double served(String path) {
        long start = System.nanoTime();
        body(path);
        return milliseconds(start);
    }

    private String body(String path) {
        HttpResponse<String> answer = service.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
