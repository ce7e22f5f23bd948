package org.entente.aid.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;

@ApplicationScoped
class ActivityStore extends RecordStore<ActivityDraft, Activity, UUID> {

    private static final RecordKind<ActivityDraft> KIND = new RecordKind<>("activity", 2, ActivityDraft.class);

    @Override
    public RecordKind<ActivityDraft> kind() {
        return KIND;
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

    /** The database refuses it too, but only we can name the other activity. */
    @Override
    protected void verify(String id, ActivityDraft draft, Check check) {
        if (draft.iatiIdentifier() == null) {
            return;
        }
        find("iatiIdentifier", draft.iatiIdentifier())
                .firstResultOptional()
                .filter(other -> !other.id.toString().equals(id))
                .ifPresent(other -> {
                    throw Conflict.unique("the iatiIdentifier '" + draft.iatiIdentifier() + "' belongs to activity "
                            + other.id + ".");
                });
    }
}
