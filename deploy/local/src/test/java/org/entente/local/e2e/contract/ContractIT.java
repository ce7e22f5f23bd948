package org.entente.local.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.RunningPlatform;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The merged contract against a platform of its own, for what is written here would be in the way of others. Quotas are off
 * there: from one address thousands of requests in a minute would be answered 429, which tells nothing of the operation.
 * {@code -Dfuzz.each=…} sets how many hostile values are tried at each place (3; 1000 for all of them), {@code -Dfuzz.seed=…}
 * repeats a run, whose seed is printed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractIT {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private static RunningPlatform platform;
    private static Contract contract;
    private static Questions questions;

    @BeforeAll
    static void start() throws IOException {
        String running = System.getProperty("contract.gateway");
        String gateway = running;
        String issuer = System.getProperty("contract.issuer");
        if (running == null) {
            platform = RunningPlatform.ownWith(Map.of("ENTENTE_RATE_LIMIT", "false"));
            gateway = platform.gateway();
            issuer = platform.issuer();
        }
        RestAssured.baseURI = gateway;
        contract = Contract.of(Contract.JSON.readTree(
                RestAssured.get("/openapi").then().statusCode(200).extract().asString()));
        String token = new Tokens(URI.create(issuer)).token("contract", "editor operator", "entente", LIFETIME);
        questions = new Questions(Preparation.of(new Client(gateway), contract, token), token);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.stop();
        }
    }

    @Test
    @Order(1)
    void everyOperationThatReadsAnswersAQuestionThatIsRight() {
        Client client = new Client(RestAssured.baseURI);
        AnswerCheck check = new AnswerCheck(contract);
        List<String> refused = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            if (operation.writes()) {
                continue;
            }
            Call good = questions.good(operation);
            Answer answer = client.send(good);
            if (answer.status() != 200) {
                refused.add(good + " -> " + answer);
            }
            check.faults(good, answer).forEach(fault -> refused.add(good + " -> " + fault + " " + answer));
        }
        assertEquals("", String.join("\n", refused));
    }

    @Test
    @Order(2)
    void examplesOfTheContractAreWhatThePlatformAnswers() throws Exception {
        ExampleRecorder recorder = new ExampleRecorder(new Client(RestAssured.baseURI), contract, questions);
        // As read from a file: a number's scale is not told there.
        JsonNode recorded = Contract.JSON.readTree(recorder.record().toString());
        assertEquals("", String.join("\n", recorder.refused()));
        if (System.getProperty("contract.examples") != null) {
            ExampleFile.write((ObjectNode) recorded);
        }
        List<String> differing = new ArrayList<>();
        JsonNode committed = ExampleFile.read();
        recorded.properties().forEach(example -> {
            JsonNode now = Volatile.masked(example.getKey(), example.getValue());
            JsonNode then = Volatile.masked(example.getKey(), committed.path(example.getKey()));
            if (!now.equals(then)) {
                differing.add(example.getKey() + " was " + then + "\n  and is " + now);
            }
        });
        assertEquals(
                "",
                String.join("\n", differing),
                "to record them anew: mvn verify -pl deploy/local -Dit.test=ContractIT -Dcontract.examples");
    }

    @Test
    @Order(3)
    void noRequestMakesAnAnswerThatTheContractDoesNotTellOf() throws Exception {
        long seed = Long.getLong("fuzz.seed", 7);
        Fuzzer fuzzer = new Fuzzer(
                new Client(RestAssured.baseURI), contract, questions, seed, Integer.getInteger("fuzz.each", 3));
        Findings findings = fuzzer.run();
        System.out.println("Fuzzing with seed " + seed + ": " + fuzzer.summary());
        assertTrue(findings.isEmpty(), () -> "seed " + seed + ", " + findings);
    }
}
