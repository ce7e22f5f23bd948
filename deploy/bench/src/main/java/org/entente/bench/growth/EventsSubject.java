package org.entente.bench.growth;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.events.testkit.GeneratedEvents;

/** Events with who takes part in them. */
final class EventsSubject implements Subject {

    private static final int SEED = 6;
    private static final LocalDate FIRST_DAY = LocalDate.of(1955, 1, 1);
    private static final int DAYS = 25_000;

    private final List<String> countries =
            Countries.all().stream().map(Country::alpha3).sorted().toList();
    private final Random random = new Random(SEED);

    @Override
    public String service() {
        return "events";
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public String emptying() {
        return "truncate event cascade";
    }

    @Override
    public void make(Connection database, long rows) throws SQLException, IOException {
        new GeneratedEvents(rows, SEED).write(database);
    }

    @Override
    public Map<String, Question> questions(long rows) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("one by id", () -> "/v1/events/" + GeneratedEvents.id((long) (random.nextDouble() * rows)));
        questions.put(
                "a page before a day",
                () -> "/v1/events?sort=-when&to=" + FIRST_DAY.plusDays(random.nextInt(DAYS)) + "&match=certainly");
        questions.put(
                "a page of an actor",
                () -> "/v1/events?sort=-when&actor=" + countries.get(random.nextInt(countries.size())));
        questions.put("a page of two actors", () -> "/v1/events?sort=-when&actor=%s&actor=%s"
                .formatted(countries.get(random.nextInt(20)), countries.get(20 + random.nextInt(20))));
        questions.put(
                "a page of a type",
                () -> "/v1/events?type=visit&sort=when&from=" + FIRST_DAY.plusDays(random.nextInt(DAYS)));
        questions.put(
                "a search for a rare word",
                () -> "/v1/events?sort=when&q=" + GeneratedEvents.word(8000 + random.nextInt(8000)));
        return questions;
    }
}
