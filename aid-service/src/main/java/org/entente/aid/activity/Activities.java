package org.entente.aid.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.record.Written;

/** What imports may ask of activities and do to them, in transactions of their own. */
@ApplicationScoped
public class Activities {

    private final ActivityStore store;

    Activities(ActivityStore store) {
        this.store = store;
    }

    /**
     * An activity that is there.
     *
     * @param id the record's id
     * @param draft what was written, with defaults filled in
     */
    public record Known(String id, ActivityDraft draft) {}

    /**
     * An activity of a publisher.
     *
     * @param id the record's id
     */
    public record Published(String id, String iatiIdentifier) {}

    /**
     * The activity that a publisher calls so.
     *
     * @param reportingOrg the publisher's organisation identifier; null for activities that no organisation publishes
     */
    @Transactional
    public Optional<Known> find(String iatiIdentifier, String reportingOrg) {
        return store.published(iatiIdentifier, reportingOrg).map(row -> new Known(row.id.toString(), store.read(row)));
    }

    /** The activity of an id. */
    @Transactional
    public Optional<Known> find(UUID id) {
        return store.find(id).map(row -> new Known(row.id.toString(), store.read(row)));
    }

    /** Who publishes activities, by their organisation identifiers. */
    @Transactional
    public List<String> publishers() {
        return store.publishers();
    }

    /** All activities that a publisher publishes under an identifier, original ones and copies. */
    @Transactional
    public List<Published> publishedBy(String reportingOrg) {
        return store.publishedBy(reportingOrg);
    }

    /**
     * Creates or replaces an activity in the caller's transaction.
     *
     * @param id of the record; null for a new one
     * @param who makes the change, as the record's history names it
     * @throws org.entente.chassis.http.InvalidRequest with a pointer to each place that breaks a rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written take(String id, JsonNode draft, String who) {
        return id == null ? store.takeNew(draft, who) : store.take(id, draft, who);
    }

    /** Removes an activity in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(String id, String who) {
        store.drop(id, who);
    }
}
