package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.local.seed.SeedPaths;
import org.entente.parts.Root;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for partners, run as a partner runs them, hold what the API returns. */
class ExamplesIT {
    private static final Set<String> OF_EVENTS = Set.of("topics", "actors", "events", "positions");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final RunningPlatform platform = RunningPlatform.get();
    private Example java;
    private Example shell;

    @BeforeEach
    void start() throws Exception {
        RestAssured.baseURI = platform.gateway();
        Path kafka = Files.createDirectories(folder.resolve("kafka"));
        Path http = Files.createDirectories(folder.resolve("http"));
        addPartner(kafka);
        java = Example.java(kafka);
        shell = Example.shell(http);
        both(Example::start);
    }

    @AfterEach
    void stop() {
        both(Example::close);
    }

    private void both(Consumer<Example> what) {
        Stream.of(java, shell).forEach(what);
    }

    /** Writes the configuration that the partner is given. */
    private void addPartner(Path kafka) throws Exception {
        Path properties = kafka.resolve("client.properties");
        String partner = Root.find().resolve("deploy/local/partner").toString();
        for (String command : new String[] {"add", "rotate"}) {
            Process process = platform.program(kafka, partner, command, "examples")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(properties.toFile())
                    .start();
            assertEquals(0, process.waitFor());
        }
        assertTrue(Files.readString(properties).contains("isolation.level=read_committed"));
    }

    @Test
    void holdWhatTheApiReturnsThroughWritesAndAKill() {
        create("followed-first");
        create("followed-second");
        create("followed-third");
        rename("followed-first", "Renamed");
        delete("followed-second");
        holdWhatTheApiReturns("followed-first", "followed-third");

        both(Example::kill);
        rename("followed-first", "Renamed while nobody looked: {\"[,]\"} \\ \"");
        delete("followed-third");
        create("followed-second");
        both(Example::start);
        holdWhatTheApiReturns("followed-first", "followed-second");
        delete("followed-first");
        delete("followed-second");
        holdWhatTheApiReturns();
    }

    @Test
    void startOverFromAPlaceThatIsNoMore() throws Exception {
        holdWhatTheApiReturns();
        both(Example::kill);
        java.replaceInCopy("(?m)^(next\t\\d+\t)\\d+$", "$1987654321");
        shell.replaceInCopy("^cursor\t.*", "cursor\t999-1");
        create("followed-later");
        both(Example::start);
        holdWhatTheApiReturns("followed-later");
        for (Example example : new Example[] {java, shell}) {
            assertTrue(example.log().contains("starting over"), example.log());
        }
        delete("followed-later");
    }

    /** The seed data set and these topics, and none but these of the topics that are followed. */
    private void holdWhatTheApiReturns(String... topics) {
        Map<String, String> served = new TreeMap<>();
        SeedPaths.all().stream()
                .filter(path -> OF_EVENTS.contains(path.split("/")[2]))
                .forEach(path -> served.put(path.substring(path.lastIndexOf('/') + 1), body(path)));
        for (String topic : topics) {
            served.put(topic, body("/v1/topics/" + topic));
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(served, ofThese(java.held(), served.keySet()));
            assertEquals(java.held(), shell.held());
        });
    }

    private static Map<String, String> ofThese(Map<String, String> held, Set<String> ids) {
        Map<String, String> these = new TreeMap<>(held);
        these.keySet().removeIf(id -> !ids.contains(id) && !id.startsWith("followed-"));
        return these;
    }

    private static String body(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private void create(String code) {
        editor().contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("code", code, "name", code))
                .put("/v1/topics/" + code)
                .then()
                .statusCode(201);
    }

    private void rename(String code, String name) {
        editor().contentType("application/merge-patch+json")
                .header("If-Match", etag(code))
                .body(Map.of("name", name))
                .patch("/v1/topics/" + code)
                .then()
                .statusCode(200);
    }

    private void delete(String code) {
        editor().header("If-Match", etag(code))
                .delete("/v1/topics/" + code)
                .then()
                .statusCode(204);
    }

    private static String etag(String code) {
        return given().get("/v1/topics/" + code)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + platform.token());
    }
}
