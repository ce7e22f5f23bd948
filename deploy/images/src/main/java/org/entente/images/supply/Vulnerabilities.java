package org.entente.images.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.parts.Root;

/** The program behind {@code deploy/images/vulnerabilities}: asks OSV of each library by its package URL. */
final class Vulnerabilities {
    static final int KNOWN = 1;
    static final int NOT_BUILT = 2;
    static final int NOT_CHECKED = 3;

    private static final String USUAL = "https://api.osv.dev";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The database takes a thousand. */
    private static final int AT_ONCE = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI database;
    private final Properties accepted;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param accepted the ids that do not count, each with its reason */
    Vulnerabilities(URI database, Properties accepted) {
        this.database = database;
        this.accepted = accepted;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Root.find();
        String address = System.getenv().getOrDefault("ENTENTE_OSV", USUAL);
        Properties accepted = new Properties();
        try (var reader = Files.newBufferedReader(root.resolve("deploy/images/accepted-vulnerabilities.properties"))) {
            accepted.load(reader);
        }
        try {
            Collection<Component> all = Component.all(root).values();
            System.exit(new Vulnerabilities(URI.create(address), accepted).check(all));
        } catch (IllegalStateException e) {
            System.err.println("deploy/images/vulnerabilities: " + e.getMessage());
            System.exit(NOT_BUILT);
        }
    }

    /** Tells what is known of them; the exit code of the program. */
    int check(Collection<Component> components) throws InterruptedException {
        SortedMap<String, List<String>> known;
        try {
            known = known(new ArrayList<>(components));
        } catch (IOException e) {
            System.err.println("deploy/images/vulnerabilities: NOTHING was checked, for " + database
                    + " cannot be reached or understood (" + e + "); ENTENTE_OSV names another address");
            return NOT_CHECKED;
        }
        int counted = 0;
        for (var it : known.entrySet()) {
            for (String id : it.getValue()) {
                String reason = accepted.getProperty(id);
                counted += reason == null ? 1 : 0;
                System.out.println(it.getKey() + " " + id + (reason == null ? "" : " (accepted: " + reason + ")"));
            }
        }
        System.out.println(components.size() + " libraries checked, " + counted + " weaknesses known");
        return counted == 0 ? 0 : KNOWN;
    }

    private SortedMap<String, List<String>> known(List<Component> all) throws IOException, InterruptedException {
        SortedMap<String, List<String>> known = new TreeMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Component> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            JsonNode results = ask(some).path("results");
            if (results.size() != some.size()) {
                throw new IOException("answered " + results.size() + " of " + some.size() + " questions");
            }
            for (int i = 0; i < some.size(); i++) {
                for (JsonNode it : results.get(i).path("vulns")) {
                    known.computeIfAbsent(some.get(i).purl(), purl -> new ArrayList<>())
                            .add(it.path("id").asText());
                }
            }
        }
        return known;
    }

    private JsonNode ask(List<Component> components) throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        for (Component it : components) {
            queries.addObject().putObject("package").put("purl", it.purl().replaceAll("\\?.*", ""));
        }
        HttpRequest request = HttpRequest.newBuilder(database.resolve("/v1/querybatch"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("answered with status " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
