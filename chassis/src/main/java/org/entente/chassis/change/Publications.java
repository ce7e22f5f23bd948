package org.entente.chassis.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the publication of a leader's term needs. */
@ApplicationScoped
class Publications {

    final RelayConfig config;
    final FeedDatabase database;
    final RelayStatus status;
    final ChangeEvent events;
    final Republication republication;
    final String bootstrapServers;
    final FeedTopics topics;

    Publications(
            RelayConfig config,
            FeedDatabase database,
            RelayStatus status,
            ChangeEvent events,
            Republication republication,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.database = database;
        this.status = status;
        this.events = events;
        this.republication = republication;
        this.bootstrapServers = bootstrapServers;
        this.topics = new FeedTopics(config.service());
    }

    Publication begin() {
        Publication publication = new Publication(this);
        publication.start();
        return publication;
    }
}
