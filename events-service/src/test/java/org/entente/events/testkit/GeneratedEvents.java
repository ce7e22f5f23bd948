package org.entente.events.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Many events, the same for the same seed, with words as a language has them: the word of rank n is about n times as rare
 * as the commonest one, which stands in most events.
 */
public final class GeneratedEvents {

    private static final int WORDS = 20_000;
    private static final int WORDS_OF_A_TITLE = 6;
    private static final int WORDS_OF_A_SUMMARY = 25;
    private static final int WORDS_OF_A_QUOTE = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 75 * 365;
    private static final List<String> TYPES = List.of("visit", "meeting", "statement", "call", "agreement", "summit");
    private static final String[] SYLLABLES = {"ba", "ko", "mi", "ru", "ten", "sol", "va", "ghe", "pix", "lum"};

    private final List<String> countries =
            Countries.all().stream().map(Country::alpha3).sorted().toList();
    private final long rows;
    private final long seed;

    public GeneratedEvents(long rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    /** The word of a rank from 0, the commonest, to 19,999; none is the stem of another. */
    public static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 1000; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.append('k').toString();
    }

    /** Writes events and who takes part in them by COPY, and lets the database look at them. */
    public void write(Connection connection) throws SQLException, IOException {
        copy(
                connection,
                "event (id, type, status, certainty, when_start_min, when_start_max, when_end_min, when_end_max,"
                        + " revision, view, view_version, created_at, updated_at)",
                (out, n) -> out.write(event(n)));
        copy(
                connection,
                "event_participant (event_id, ordinal, actor, role, delegate)",
                (out, n) -> out.write(participants(n)));
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze event, event_participant");
        }
    }

    private interface Rows {
        void write(OutputStream out, long n) throws IOException;
    }

    private void copy(Connection connection, String into, Rows each) throws SQLException, IOException {
        try (OutputStream out = new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + into + " from stdin"),
                1 << 16)) {
            for (long n = 0; n < rows; n++) {
                each.write(out, n);
            }
        }
    }

    private byte[] event(long n) {
        Random random = random(n);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        UUID id = id(n);
        String view =
                ("{\"id\":\"%s\",\"revision\":1,\"type\":\"%s\",\"title\":\"%s\",\"summary\":\"%s\",\"when\":\"%s\","
                                + "\"status\":\"confirmed\",\"certainty\":\"fact\",\"citations\":[{\"quote\":\"%s\"}]}")
                        .formatted(
                                id,
                                type,
                                text(random, WORDS_OF_A_TITLE),
                                text(random, WORDS_OF_A_SUMMARY),
                                day,
                                text(random, WORDS_OF_A_QUOTE));
        return line(
                id,
                type,
                "confirmed",
                "fact",
                day,
                day,
                day,
                day,
                1,
                view,
                1,
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z");
    }

    private byte[] participants(long n) {
        Random random = random(-1 - n);
        int one = skewed(random, countries.size());
        int other = (one + 1 + skewed(random, countries.size() - 1)) % countries.size();
        String first = new String(line(id(n), 0, countries.get(one), "visitor", false), StandardCharsets.UTF_8);
        String second = new String(line(id(n), 1, countries.get(other), "host", false), StandardCharsets.UTF_8);
        return (first + second).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Random random, int words) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < words; i++) {
            text.add(word(skewed(random, WORDS)));
        }
        return text.toString();
    }

    /** A rank below the bound, by Zipf's law as its continuous form gives it. */
    private static int skewed(Random random, int bound) {
        return (int) Math.pow(bound + 1.0, random.nextDouble()) - 1;
    }

    private Random random(long n) {
        return new Random(seed * 31 + n * 1_000_003);
    }

    /** The id of the event of a number from 0: the number's MD5, which SQL makes too, as {@code md5('7')::uuid}. */
    public static UUID id(long n) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(String.valueOf(n).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer halves = ByteBuffer.wrap(digest);
            return new UUID(halves.getLong(), halves.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static byte[] line(Object... cells) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        for (Object cell : cells) {
            line.add(cell.toString());
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }
}
