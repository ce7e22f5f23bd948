package org.entente.chassis.change;

import java.util.concurrent.atomic.AtomicReference;

/** Reads from Kafka how far it has the feed. */
final class ControlTopic {

    private final CommittedTopic topic;

    ControlTopic(Broker broker, FeedTopics topics) {
        this.topic = new CommittedTopic(broker, topics.control());
    }

    /**
     * The last committed record, null in an empty topic. Only after the producer has fenced older ones: then nothing
     * can be added any more, and no transaction is open.
     */
    ControlRecord last() {
        AtomicReference<ControlRecord> last = new AtomicReference<>();
        topic.read(control -> last.set(ControlRecord.decode(control.value())));
        return last.get();
    }
}
