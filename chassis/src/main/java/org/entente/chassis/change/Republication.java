package org.entente.chassis.change;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells the whole state again at the beginning of an epoch, and takes back what Kafka has and the database has not. It
 * goes through the outbox like every change, so that writes may go on meanwhile.
 */
@ApplicationScoped
class Republication {

    private static final int PAGE = 200;

    private final List<RecordState> states;

    Republication(@All List<RecordState> states) {
        this.states =
                states.stream().sorted(Comparator.comparing(RecordState::type)).toList();
    }

    /** Goes on where it was broken off. */
    void run(Epochs epochs, Broker broker, FeedTopics topics) throws SQLException {
        Map<String, PublishedState> published = new StateTopic(broker, topics).all();
        Epochs.Progress done = epochs.progress();
        long told = 0;
        for (RecordState state : states) {
            if (done != null && state.type().compareTo(done.type()) < 0) {
                continue;
            }
            String last = done != null && state.type().equals(done.type()) ? done.id() : null;
            List<String> ids = state.idsAfter(last, PAGE);
            while (!ids.isEmpty()) {
                for (String id : ids) {
                    state.restate(id, published.get(state.type() + "/" + id));
                }
                told += ids.size();
                last = ids.get(ids.size() - 1);
                epochs.progressed(new Epochs.Progress(state.type(), last));
                ids = state.idsAfter(last, PAGE);
            }
        }
        withdrawGone(published);
        epochs.republished();
        Log.infof("The state of %d records is told again in the new epoch", told);
    }

    private void withdrawGone(Map<String, PublishedState> published) {
        published.forEach((subject, known) -> {
            int slash = subject.indexOf('/');
            String type = subject.substring(0, slash);
            if (!known.isDeleted()) {
                states.stream()
                        .filter(state -> state.type().equals(type))
                        .forEach(state -> state.withdraw(subject.substring(slash + 1), known.revision()));
            }
        });
    }
}
