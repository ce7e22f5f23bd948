package org.entente.chassis.change;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/** What the publication of a leader's term needs. */
@ApplicationScoped
class Publications {

    final RelayConfig config;
    final FeedDatabase database;
    final RelayStatus status;
    final ChangeEvent events;
    final Republication republication;
    final Broker broker;
    final FeedTopics topics;
    final PublicationTrace trace;
    private volatile boolean topicsAreThere;

    Publications(
            RelayConfig config,
            FeedDatabase database,
            RelayStatus status,
            ChangeEvent events,
            Republication republication,
            Tracer tracer,
            Config everything) {
        this.config = config;
        this.database = database;
        this.status = status;
        this.events = events;
        this.republication = republication;
        this.broker = Broker.of(everything);
        this.topics = new FeedTopics(config.service());
        this.trace = new PublicationTrace(tracer, topics);
    }

    /** Makes the topics, and loads what a leader's first seconds would else be spent on. Without a broker it fails. */
    void prepare() {
        Thread thread = new Thread(
                () -> {
                    try {
                        createTopics();
                        new ControlTopic(broker, topics).last();
                        new ChangePublisher(broker, topics, events).close();
                    } catch (RuntimeException e) {
                        Log.debugf("The broker is not there yet: %s", e.getMessage());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "change-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes the topics that are not there. */
    void createTopics() throws InterruptedException {
        if (!topicsAreThere) {
            topics.create(broker, config.replicationFactor());
            topicsAreThere = true;
        }
    }

    /** After a failure: they may be gone, with the whole broker. */
    void doubtTopics() {
        topicsAreThere = false;
    }

    Publication begin() {
        Publication publication = new Publication(this);
        publication.start();
        return publication;
    }
}
