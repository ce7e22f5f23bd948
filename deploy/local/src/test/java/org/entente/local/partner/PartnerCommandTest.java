package org.entente.local.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entente.chassis.change.FeedTopics;
import org.entente.parts.FreePorts;
import org.junit.jupiter.api.Test;

class PartnerCommandTest {

    /** Nobody listens there. */
    private final String nowhere = "127.0.0.1:" + FreePorts.one();

    @Test
    void refusesWhatIsNoName() {
        for (String name : List.of(
                "",
                "a",
                "Acme",
                "ANONYMOUS",
                "acme.news",
                "acme_news",
                "-acme",
                "acme-",
                "acme--news",
                "1acme",
                "acme news",
                "*",
                "a".repeat(41))) {
            refused(
                    "a partner cannot be called \"" + name
                            + "\"; give 2 to 40 lower-case letters, digits and single hyphens between them, a letter first,"
                            + " such as acme-news",
                    "add",
                    name);
        }
    }

    @Test
    void refusesAFeedThatThereIsNot() {
        String refusal = "there is no feed \"%s\"; give some of events, aid and trade with commas between them";
        refused(refusal.formatted("tradee"), "add", "acme", "--service", "events,tradee");
        refused(refusal.formatted(""), "add", "acme", "--service", "");
        refused(refusal.formatted(""), "add", "acme", "--service", "events,");
        refused(refusal.formatted("control"), "add", "acme", "--service", "control");
    }

    @Test
    void refusesARateOutOfRange() {
        for (String rate : List.of("0", "16383", "1073741825", "fast", "1e6", "-1")) {
            refused(
                    "--bytes-per-second " + rate + " is no rate; give a number from 16384 to 1073741824",
                    "add",
                    "acme",
                    "--bytes-per-second",
                    rate);
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        String help = "; --help tells how it is used";
        refused("say what to do: add, list, rotate or remove" + help);
        refused("unknown command ad" + help, "ad", "acme");
        refused("add needs the name of a partner" + help, "add");
        refused("unknown option --sevrice" + help, "add", "acme", "--sevrice", "aid");
        refused("--service needs a value" + help, "add", "acme", "--service");
        refused("there is something too much: acme" + help, "list", "acme");
        refused("there is something too much: --now" + help, "remove", "acme", "--now");
    }

    @Test
    void saysWhereItLookedForKafka() {
        refused(
                "Kafka does not answer at " + nowhere
                        + "; start the platform with deploy/local/up, or say where it runs with ENTENTE_PORT_KAFKA",
                "list");
    }

    @Test
    void theTopicsAreThoseThatTheServicesPublish() {
        for (FeedOf feed : FeedOf.values()) {
            FeedTopics topics = new FeedTopics(feed.service());
            assertEquals(List.of(topics.changes(), topics.state()), feed.topics());
        }
    }

    private void refused(String message, String... arguments) {
        PartnerCommand command = new PartnerCommand(nowhere, nowhere);
        assertEquals(
                message,
                assertThrows(PartnerRefused.class, () -> command.run(List.of(arguments)))
                        .getMessage());
    }
}
