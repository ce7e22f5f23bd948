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
final class ReadPaths {

    /** The days over which the events are spread, but for the first ones, before which there is no full page. */
    static final int FIRST_DAY = 1000;

    static final int LAST_DAY = 27_000;
    static final LocalDate DAY_ZERO = LocalDate.of(1950, 1, 1);

    private static final int PAGES = 5000;

    private ReadPaths() {}

    /** All records of a list. */
    static Path records(Path file, String list, int records) throws IOException {
        return Files.write(file, (Iterable<String>)
                IntStream.range(0, records).mapToObj(n -> list + "/" + GeneratedEvents.id(n))::iterator);
    }

    /** Pages of fifty events from anywhere in the list: tokens as the first page's, for other places. */
    static Path pages(Path file, Replica events) throws IOException {
        String list = "/v1/events?sort=-when&pageSize=50";
        JsonNode first = Json.tree(events.get(list).body());
        JsonNode token = Json.tree(new String(
                Base64.getUrlDecoder().decode(first.path("nextPageToken").asText()), StandardCharsets.UTF_8));
        return Files.write(file, (Iterable<String>) IntStream.rangeClosed(1, PAGES)
                .mapToObj(n -> list + "&pageToken=" + token(n, token.path(2).asText()))::iterator);
    }

    private static String token(int n, String question) {
        String day = DAY_ZERO.plusDays(FIRST_DAY + (long) n * (LAST_DAY - FIRST_DAY) / PAGES)
                .toString();
        String text = Json.write(List.of(day, GeneratedEvents.id(n).toString(), question));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
