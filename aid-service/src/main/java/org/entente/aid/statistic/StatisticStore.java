package org.entente.aid.statistic;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.record.Written;

@ApplicationScoped
class StatisticStore extends RecordStore<StatisticDraft, Statistic, UUID> {

    private static final RecordKind<StatisticDraft> KIND = new RecordKind<>("statistic", 1, StatisticDraft.class);

    /** The name space of imported records' ids: UUIDv5 of {@code org.entente.aid.statistic} in the DNS name space. */
    private static final UUID NAMESPACE = UuidCreator.getNameBasedSha1(
            UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "org.entente.aid.statistic");

    /**
     * Writes what a publication says of a recipient, over what is there, in the transaction of an import. The record is
     * locked from its reading on.
     *
     * @param edit makes the new content of the old one, which is null for a recipient that the publication has none of yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Written merge(
            Publication publication,
            StatisticRecipient recipient,
            Function<StatisticDraft, StatisticDraft> edit,
            String who) {
        Optional<Statistic> row = said(publication, recipient).flatMap(found -> lock(found.id));
        String id = row.map(found -> found.id)
                .orElseGet(() -> idOf(publication, recipient))
                .toString();
        StatisticDraft after = edit.apply(row.map(this::draft).orElse(null));
        return take(id, Json.tree(Json.write(after)), who);
    }

    private Optional<Statistic> said(Publication publication, StatisticRecipient recipient) {
        return list("publication = ? and recipient_key = ?", publication.word(), recipient.key()).stream()
                .findFirst();
    }

    /** Two imports that meet a new recipient at once make one record of it. */
    private static UUID idOf(Publication publication, StatisticRecipient recipient) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, publication.word() + "/" + recipient.key());
    }

    @Override
    public RecordKind<StatisticDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Statistic, UUID> table() {
        return Statistic.TABLE;
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
        throw InvalidRequest.id(id, "a statistic's id is a UUID in lower case");
    }

    @Override
    protected Statistic row(UUID key) {
        Statistic row = new Statistic();
        row.id = key;
        return row;
    }

    @Override
    protected StatisticDraft canonical(StatisticDraft draft) {
        return draft.sorted();
    }

    @Override
    protected void index(Statistic row, StatisticDraft draft) {
        StatisticRows.fill(row, draft);
    }

    /** The database refuses it too, but only we can name the other record. */
    @Override
    protected void verify(String id, StatisticDraft draft, Check check) {
        said(draft.publication(), draft.recipient())
                .filter(other -> !other.id.toString().equals(id))
                .ifPresent(other -> {
                    throw Conflict.unique("what " + draft.publication().word() + " says of "
                            + draft.recipient().name() + " is in statistic " + other.id + ".");
                });
    }
}
