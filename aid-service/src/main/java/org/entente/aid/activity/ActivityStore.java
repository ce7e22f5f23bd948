package org.entente.aid.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.aid.activity.Activities.Published;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.sql.Statements;

@ApplicationScoped
class ActivityStore extends RecordStore<ActivityDraft, Activity, UUID> {

    private static final RecordKind<ActivityDraft> KIND = new RecordKind<>("activity", 2, ActivityDraft.class);

    private final Statements statements;

    ActivityStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public RecordKind<ActivityDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Activity, UUID> table() {
        return Activity.TABLE;
    }

    @Override
    protected UUID key(String id) {
        try {
            UUID key = UUID.fromString(id);
            if (key.toString().equals(id)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // The refusal below says what is right.
        }
        throw InvalidRequest.id(id, "an activity's id is a UUID in lower case");
    }

    @Override
    protected Activity row(UUID key) {
        Activity row = new Activity();
        row.id = key;
        return row;
    }

    @Override
    protected void index(Activity row, ActivityDraft draft) {
        ActivityRows.fill(row, draft);
    }

    /** The database refuses a second one too, but only we can name the first. */
    @Override
    protected void verify(String id, ActivityDraft draft, Check check) {
        if (draft.iatiIdentifier() == null) {
            return;
        }
        String publisher =
                draft.reportingOrg() == null ? null : draft.reportingOrg().ref();
        published(draft.iatiIdentifier(), publisher)
                .filter(other -> !other.id.toString().equals(id))
                .ifPresent(other -> {
                    throw Conflict.unique("the iatiIdentifier '" + draft.iatiIdentifier() + "' of "
                            + (publisher == null ? "no reporting organisation" : "reporting organisation " + publisher)
                            + " belongs to activity " + other.id + ".");
                });
    }

    ActivityDraft read(Activity row) {
        return draft(row);
    }

    /** The activity that a publisher calls so; null for those that no organisation publishes. */
    Optional<Activity> published(String iatiIdentifier, String publisher) {
        List<Activity> found = publisher == null
                ? list("iati_identifier = ? and reporting_org is null", iatiIdentifier)
                : list("iati_identifier = ? and reporting_org = ?", iatiIdentifier, publisher);
        return found.stream().findFirst();
    }

    List<String> publishers() {
        return statements.texts(
                "select distinct reporting_org from activity where reporting_org is not null order by 1");
    }

    List<Published> publishedBy(String publisher) {
        return statements.all(
                "select id::text, iati_identifier from activity where reporting_org = ? and iati_identifier is not null"
                        + " order by id",
                row -> new Published(row.getString(1), row.getString(2)),
                publisher);
    }
}
