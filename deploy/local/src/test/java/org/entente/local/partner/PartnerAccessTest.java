package org.entente.local.partner;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.chassis.change.FeedTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner may do in the real Kafka, and what it may not. */
class PartnerAccessTest {
    private static final FeedTopics EVENTS = new FeedTopics("events");
    private static final FeedTopics AID = new FeedTopics("aid");

    private static Client acme;
    private static Client stranger;

    @BeforeAll
    static void addPartners() {
        Broker broker = Broker.get();
        broker.send(EVENTS.state(), 3, 10);
        broker.send(AID.changes(), 1, 10);
        acme = new Client(broker.added("acme", "--service", "events"));
        broker.partner("add", "acme-labs");
        stranger = new Client(rightless(broker.added("stranger")));
        await().ignoreExceptions().until(() -> stranger.topics().isEmpty());
        await().ignoreExceptions().until(() -> !acme.topics().isEmpty());
    }

    /** A user with a password and nothing else. */
    private static Properties rightless(Properties configuration) {
        try (Admin admin = Admin.create(Broker.get().platform())) {
            AclBindingFilter own = new AclBindingFilter(
                    ResourcePatternFilter.ANY,
                    new AccessControlEntryFilter("User:stranger", null, AclOperation.ANY, AclPermissionType.ANY));
            assertEquals(13, admin.deleteAcls(List.of(own)).all().get().size());
            return configuration;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsItsTopicsInGroupsOfItsOwn() {
        Set<String> all = Set.of("topic/0", "topic/1", "topic/2");
        assertEquals(all, Set.copyOf(acme.read(EVENTS.state(), 3)));
        assertEquals(all, Set.copyOf(acme.with("group.id", "acme.second").read(EVENTS.state(), 3)));
        Client modern = acme.with("group.id", "acme.modern").with("group.protocol", "consumer");
        assertEquals(all, Set.copyOf(modern.read(EVENTS.state(), 3)));
    }

    @Test
    void seesNoTopicsButItsOwn() {
        assertEquals(Set.of(EVENTS.changes(), EVENTS.state()), acme.topics());
        assertEquals(Set.of(), stranger.topics());
    }

    @Test
    void readsNoFeedThatItWasNotGiven() {
        assertThrows(TopicAuthorizationException.class, () -> acme.read(AID.changes(), 1));
        assertThrows(TopicAuthorizationException.class, () -> stranger.read(EVENTS.state(), 1));
    }

    @Test
    void readsNoControlTopic() {
        assertThrows(TopicAuthorizationException.class, () -> acme.read(EVENTS.control(), 1));
    }

    @Test
    void usesNoGroupOfOthers() {
        for (String group : List.of("other.main", "acme", "acme-labs.main", "main")) {
            Client client = acme.with("group.id", group);
            assertThrows(GroupAuthorizationException.class, () -> client.read(EVENTS.state(), 1), group);
        }
    }

    @Test
    void writesNothing() {
        assertThrows(ClusterAuthorizationException.class, () -> acme.write(EVENTS.changes()));
        Client careless = acme.with("enable.idempotence", false);
        assertThrows(TopicAuthorizationException.class, () -> careless.write(EVENTS.changes()));
        Client transactional = acme.with("transactional.id", "entente-events-relay");
        assertThrows(TransactionalIdAuthorizationException.class, () -> {
            try (var producer = new KafkaProducer<>(
                    transactional.configuration(), new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
            }
        });
    }

    @Test
    void administersNothing() {
        try (Admin admin = Admin.create(acme.configuration())) {
            Stream.<KafkaFuture<?>>of(
                            admin.createTopics(List.of(new NewTopic("acme", 1, (short) 1)))
                                    .all(),
                            admin.deleteTopics(List.of(EVENTS.changes())).all(),
                            admin.createAcls(Access.usual().rules(new PartnerName("acme")))
                                    .all(),
                            admin.describeAcls(AclBindingFilter.ANY).values(),
                            admin.describeUserScramCredentials().all())
                    .forEach(answer -> assertInstanceOf(
                            AuthorizationException.class,
                            assertThrows(ExecutionException.class, answer::get).getCause()));
        }
    }
}
