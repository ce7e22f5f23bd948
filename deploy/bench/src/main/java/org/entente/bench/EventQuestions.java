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

    private final Connection database;
    private final Replica service;

    EventQuestions(Connection database, Replica service) {
        this.database = database;
        this.service = service;
    }

    /**
     * One word is in about one of 50,000 events, one in about one of 500, one in most.
     *
     * @param print whether the medians are told, and not only made ready for
     */
    void all(int questions, boolean print) throws SQLException {
        for (int[] ranks : new int[][] {{8000, 16000}, {100, 200}, {0, 1}}) {
            if (print) {
                System.out.printf("words of the ranks %,d to %,d: %s%n", ranks[0], ranks[1], plan(ranks[0]));
            }
            ask("by date", questions, BY_DATE, "/v1/events?sort=when&q=", ranks, print);
            ask("by relevance", questions, BY_RELEVANCE, "/v1/events?sort=relevance&q=", ranks, print);
            ask("facets", Math.max(1, questions / 10), null, "/v1/events/facets?q=", ranks, print);
        }
    }

    private void ask(String what, int questions, String sql, String path, int[] ranks, boolean print)
            throws SQLException {
        Random random = new Random(ranks[0]);
        double[] served = new double[questions];
        double[] bare = new double[questions];
        for (int i = 0; i < questions; i++) {
            String word = GeneratedEvents.word(ranks[0] + random.nextInt(ranks[1] - ranks[0]));
            bare[i] = sql == null ? 0 : bare(sql, word);
            served[i] = served(path + word);
        }
        if (print && sql == null) {
            System.out.printf(
                    "  %s %.2f ms over HTTP%n", what, Spread.of(served).median());
        } else if (print) {
            System.out.printf(
                    "  %s %.2f ms over HTTP, %.2f ms as bare SQL: %.2f times%n",
                    what,
                    Spread.of(served).median(),
                    Spread.of(bare).median(),
                    Spread.of(served).median() / Spread.of(bare).median());
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
        System.out.printf(
                "pages 1 to %d: %.2f ms, pages %d to %d: %.2f ms: %.2f times%n",
                some, first, page - some + 1, page, end, end / first);
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
