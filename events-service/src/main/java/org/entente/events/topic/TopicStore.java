package org.entente.events.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Codes;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;

@ApplicationScoped
class TopicStore extends RecordStore<TopicDraft, Topic, String> {

    private static final RecordKind<TopicDraft> KIND = new RecordKind<>("topic", 1, TopicDraft.class);

    @Override
    public RecordKind<TopicDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Topic, String> table() {
        return Topic.TABLE;
    }

    @Override
    protected String key(String id) {
        if (!id.matches(Codes.SLUG)) {
            throw InvalidRequest.id(id, "a topic's code is lower-case words joined by hyphens");
        }
        return id;
    }

    @Override
    protected Topic row(String key) {
        Topic row = new Topic();
        row.code = key;
        return row;
    }

    @Override
    protected Optional<String> code(TopicDraft draft) {
        return Optional.of(draft.code());
    }

    @Override
    protected void index(Topic row, TopicDraft draft) {
        row.name = draft.name();
    }

    @Override
    protected void verify(String id, TopicDraft draft, Check check) {
        check.that(draft.code().equals(id), "/code", "the code is the record's id, '" + id + "'");
        if (draft.broader() != null) {
            check.that(!draft.broader().equals(id), "/broader", "a topic is not part of itself");
            check.that(
                    find(draft.broader()).isPresent(),
                    "/broader",
                    "there is no topic '" + draft.broader() + "': create it first");
        }
    }
}
