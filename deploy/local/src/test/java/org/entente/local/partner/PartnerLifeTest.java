package org.entente.local.partner;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.entente.chassis.change.FeedTopics;
import org.junit.jupiter.api.Test;

/** A partner's account from its beginning to its end. */
class PartnerLifeTest {
    private static final FeedTopics TRADE = new FeedTopics("trade");
    private static final FeedTopics AID = new FeedTopics("aid");

    private final Broker broker = Broker.get();

    @Test
    void getsAConfigurationThatWorksAsItIs() {
        Properties given = broker.added("complete");
        assertEquals(
                Set.of(
                        "bootstrap.servers",
                        "security.protocol",
                        "sasl.mechanism",
                        "sasl.jaas.config",
                        "group.id",
                        "isolation.level",
                        "auto.offset.reset"),
                given.stringPropertyNames());
        assertEquals("read_committed", given.getProperty("isolation.level"));
        assertEquals(broker.partnersAddress(), given.getProperty("bootstrap.servers"));
        assertEquals("complete.main", given.getProperty("group.id"));
        awaitTopics(new Client(given), 6);
    }

    @Test
    void anotherAddChangesTheRightsAndKeepsThePassword() {
        Client client = new Client(broker.added("changing", "--service", "trade,aid"));
        awaitTopics(client, 4);
        String text = broker.partner("add", "changing", "--service", "trade", "--bytes-per-second", "20000");
        assertEquals(null, Broker.read(text).getProperty("sasl.jaas.config"));
        await().until(() -> client.topics().equals(Set.of(TRADE.changes(), TRADE.state())));
        assertTrue(broker.partner("list").contains("changing  trade  20000 bytes/s\n"), broker.partner("list"));
        assertEquals(text, broker.partner("add", "changing", "--service", "trade", "--bytes-per-second", "20000"));
    }

    @Test
    void aRotatedPasswordIsTheOnlyOneThatOpensConnections() {
        Properties old = broker.added("rotating", "--service", "aid");
        awaitTopics(new Client(old), 2);
        Properties fresh = Broker.read(broker.partner("rotate", "rotating"));
        assertNotEquals(old.getProperty("sasl.jaas.config"), fresh.getProperty("sasl.jaas.config"));
        assertEquals(old.stringPropertyNames(), fresh.stringPropertyNames());
        awaitTopics(new Client(fresh), 2);
        assertThrows(SaslAuthenticationException.class, () -> new Client(old).topics());
    }

    @Test
    void aRemovedPartnerReadsNoMoreEvenByAnOpenConnection() {
        Client client = new Client(broker.added("leaving", "--service", "aid"));
        awaitTopics(client, 2);
        try (KafkaConsumer<String, byte[]> consumer = client.consumer()) {
            consumer.subscribe(List.of(AID.state()));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            assertEquals(
                    "leaving has no password, no rights and no quota any more\n", broker.partner("remove", "leaving"));
            // The broker reads its users anew in its own time.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThrows(AuthorizationException.class, () -> consumer.poll(Duration.ofMillis(100))));
        }
        await().untilAsserted(() -> assertThrows(SaslAuthenticationException.class, client::topics));
        assertTrue(broker.partner("list").lines().noneMatch(line -> line.startsWith("leaving ")));
    }

    @Test
    void whoIsNotThereIsNeitherRemovedNorRotated() {
        String refusal = "there is no partner nobody; deploy/local/partner list names those there are";
        for (String command : List.of("remove", "rotate")) {
            assertEquals(
                    refusal,
                    assertThrows(PartnerRefused.class, () -> broker.partner(command, "nobody"))
                            .getMessage());
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        Properties given = broker.added("guessed");
        awaitTopics(new Client(given), 6);
        String login = given.getProperty("sasl.jaas.config").replaceFirst("password=\"[^\"]+\"", "password=\"guess\"");
        Client guessing = new Client(given).with("sasl.jaas.config", login);
        assertThrows(SaslAuthenticationException.class, guessing::topics);
        assertThrows(SaslAuthenticationException.class, () -> guessing.read(TRADE.state(), 1));
    }

    /** The broker learns of users and rules a moment after the controller has them. */
    private static void awaitTopics(Client client, int count) {
        await().ignoreExceptionsMatching(failure -> failure instanceof SaslAuthenticationException
                        || failure instanceof TopicAuthorizationException)
                .until(() -> client.topics().size() == count);
    }
}
