package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.bench.load.Nginx;
import org.entente.chassis.http.Json;
import org.entente.parts.Root;

/** One event and a page of fifty as files, taken from the seed data, behind an nginx that answers as a service does. */
final class StaticService {

    /** Paths that the gateway passes on to the events service. */
    static final String ONE = "/v1/events/one";

    static final String PAGE = "/v1/events/page";

    private static final int PAGE_SIZE = 50;
    private static final int IDS = 5000;
    private static final String SEED = "deploy/local/src/main/resources/seed";

    private StaticService() {}

    static Nginx start(Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("files"));
        List<String> events = events();
        // What stands in the middle is of a usual length.
        String one = events.stream()
                .sorted(Comparator.comparing(String::length))
                .toList()
                .get(events.size() / 2);
        String page = IntStream.range(0, PAGE_SIZE)
                .mapToObj(i -> events.get(i % events.size()))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"nextPageToken\":null}"));
        Files.createDirectories(folder.resolve("v1/events"));
        Files.writeString(folder.resolve(ONE.substring(1)), one);
        Files.writeString(folder.resolve(PAGE.substring(1)), page);
        System.out.printf("one event of %,d bytes, a page of %,d bytes%n", one.length(), page.length());
        return Nginx.ofFiles(folder, work.resolve("service"));
    }

    /** Paths of many ids, for a gateway is never asked for one alone; behind all stands the one event. */
    static Path ids(Path file) throws IOException {
        Random random = new Random(IDS);
        return Files.write(file, (Iterable<String>) IntStream.range(0, IDS)
                .mapToObj(n -> "/v1/events/" + new UUID(random.nextLong() >>> Byte.SIZE, random.nextLong()))::iterator);
    }

    private static List<String> events() throws IOException {
        List<String> events = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Root.find().resolve(SEED), "events-*.json")) {
            for (Path file : files) {
                for (JsonNode record : Json.tree(Files.readString(file))) {
                    events.add(Json.write(record.path("draft")));
                }
            }
        }
        return events;
    }
}
