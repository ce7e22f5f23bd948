package org.entente.local.partner;

import java.util.stream.Collectors;

/** What a partner is given: a consumer's configuration that explains itself, to be kept as a file. */
final class Card {
    private final PartnerName partner;
    private final Access access;
    private final String bootstrapServers;

    /** @param bootstrapServers where partners reach Kafka */
    Card(PartnerName partner, Access access, String bootstrapServers) {
        this.partner = partner;
        this.access = access;
        this.bootstrapServers = bootstrapServers;
    }

    String withPassword(String password) {
        return text(
                password + " (shown this once)",
                "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + partner.value() + "\" password=\"" + password + "\";");
    }

    String withKeptPassword() {
        return text(
                "as before; deploy/local/partner rotate " + partner.value() + " makes another",
                "# sasl.jaas.config as before");
    }

    private String text(String password, String login) {
        return """
                # user      %1$s
                # password  %2$s
                # address   %3$s
                # topics    %4$s
                # groups    %5$s* (any name that begins so)
                # limit     %6$d bytes/s for all its consumers together
                # A consumer's configuration (client.properties):
                bootstrap.servers=%3$s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                %7$s
                group.id=%5$smain
                isolation.level=read_committed
                auto.offset.reset=earliest
                """
                .formatted(
                        partner.value(),
                        password,
                        bootstrapServers,
                        access.feeds().stream()
                                .sorted()
                                .flatMap(feed -> feed.topics().stream())
                                .collect(Collectors.joining(" ")),
                        partner.groupPrefix(),
                        access.bytesPerSecond(),
                        login);
    }
}
