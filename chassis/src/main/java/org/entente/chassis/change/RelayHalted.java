package org.entente.chassis.change;

/** Database and Kafka do not fit together, and going on would make the feed lie. An operator decides. */
final class RelayHalted extends RuntimeException {

    private RelayHalted(String message) {
        super(message);
    }

    static RelayHalted kafkaWasReset(long published) {
        return new RelayHalted("Kafka's control topic is empty, but changes up to position " + published
                + " were published: Kafka was reset. The relay waits for an operator to start a new epoch.");
    }

    static RelayHalted databaseWasRestored(ControlRecord control) {
        return new RelayHalted("Kafka holds the feed up to position " + control.position() + " (change "
                + control.changeId() + "), and the database does not hold that change there: it was restored from a"
                + " backup. The relay waits for an operator to start a new epoch.");
    }

    static RelayHalted foreignEpoch(ControlRecord control, long epoch) {
        return new RelayHalted("Kafka holds epoch " + control.epoch() + " of the feed, the database epoch " + epoch
                + ". The relay waits for an operator to start a new epoch.");
    }
}
