package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Replica;
import org.entente.events.testkit.GeneratedEvents;

/** Files of the paths that are asked for, one a line. */
public final class ReadPaths {

    /** The days over which the events are spread, but for the first ones, before which there is no full page. */
    public static final int FIRST_DAY = 1000;

    public static final int LAST_DAY = 27_000;
    public static final LocalDate DAY_ZERO = LocalDate.of(1950, 1, 1);

    private static final int PAGES = 5000;
    private static final String LIST = "/v1/events?sort=-when&pageSize=50";

    private ReadPaths() {}

    /** All records of a list. */
    public static Path records(Path file, String list, int records) throws IOException {
        return Files.write(file, (Iterable<String>)
                IntStream.range(0, records).mapToObj(n -> list + "/" + GeneratedEvents.id(n))::iterator);
    }

    /** Pages of fifty events from anywhere in the list: tokens as the first page's, for other places. */
    public static Path pages(Path file, Replica events) throws IOException {
        String question = question(events);
        return Files.write(file, (Iterable<String>) IntStream.rangeClosed(1, PAGES)
                .mapToObj(n -> page(
                        DAY_ZERO.plusDays(FIRST_DAY + (long) n * (LAST_DAY - FIRST_DAY) / PAGES)
                                .toString(),
                        GeneratedEvents.id(n).toString(),
                        question))::iterator);
    }

    /** What a token says of the question that it belongs to. */
    public static String question(Replica events) {
        JsonNode first = Json.tree(events.get(LIST).body());
        JsonNode token = Json.tree(new String(
                Base64.getUrlDecoder().decode(first.path("nextPageToken").asText()), StandardCharsets.UTF_8));
        return token.path(2).asText();
    }

    /** The path of the page that begins after an event. */
    public static String page(String day, String id, String question) {
        String text = Json.write(List.of(day, id, question));
        return LIST + "&pageToken="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
