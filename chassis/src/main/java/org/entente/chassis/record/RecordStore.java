package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.chassis.change.Change;
import org.entente.chassis.change.ChangeLog;
import org.entente.chassis.change.NewRows;
import org.entente.chassis.change.Operation;
import org.entente.chassis.change.PublishedState;
import org.entente.chassis.change.RecordState;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.ETags;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.MissingRecord;
import org.entente.chassis.http.MovedRecord;
import org.entente.chassis.http.Preconditions;

/**
 * Reads and writes the records of one type. A write locks the record, flushes its row, then adds its change, all in one
 * transaction; the order matters (a change that took its number before the lock could be published before an older one).
 *
 * @param <D> what a client writes
 * @param <E> the row
 * @param <K> the row's key
 */
public abstract class RecordStore<D, E extends RecordEntity, K> implements PanacheRepositoryBase<E, K>, RecordState {

    @Inject
    protected Validator validator;

    @Inject
    ChangeLog changes;

    @Inject
    Tombstones tombstones;

    @Inject
    Renderings renderings;

    /** How a record is read as it is; made when it is first needed. */
    private volatile String read;

    /** Who makes the changes that only tell again what is. */
    private static final String RELAY = "entente-relay";

    /** What the type is called in change events and problems, such as {@code event}. */
    public abstract RecordKind<D> kind();

    /** Reads an id as a client wrote it; the key's own text is the id that is kept, so each record has one id only. */
    protected abstract K key(String id);

    /** Makes an empty row with its key set. */
    protected abstract E row(K key);

    /** Copies what the filters need from the draft to the row's own columns and children. */
    protected abstract void index(E row, D draft);

    /** The code of a draft that is its record's id; empty where records are known by UUIDs. */
    protected Optional<String> code(D draft) {
        return Optional.empty();
    }

    /**
     * The rows of a new record, for a type that is written so often that it has a statement of its own; empty where Hibernate
     * writes them.
     */
    protected Optional<NewRows> newRows(E row) {
        return Optional.empty();
    }

    /** The draft in the form that is kept: codes resolved, defaults filled in. */
    protected D canonical(D draft) {
        return draft;
    }

    /** Checks what only the database can tell, such as references to other records. */
    protected void verify(String id, D draft, Check check) {}

    /** Refuses to remove a record that others need. */
    protected void verifyRemoval(String id, E row) {}

    /** Removes what belongs to a record and lies in tables of its own; {@code revision} is that of the removal. */
    protected void removeParts(String id, long revision) {}

    /** The computed members of a record that is about to be created. */
    protected ObjectNode computed(String id) {
        return kind().nothing();
    }

    /** The id of the record into which one that is no more was merged; empty of all others. */
    protected Optional<String> successor(String id) {
        return Optional.empty();
    }

    /** Finds the record, or refuses with a 404, or with a 308 if it was merged into another. */
    @Transactional
    public E require(String id) {
        E row = findById(key(id));
        if (row == null) {
            successor(canonicalId(id)).ifPresent(successor -> {
                throw MovedRecord.of(kind().name(), id, successor);
            });
            throw MissingRecord.of(kind().name(), id);
        }
        return row;
    }

    /** The record as it is, or a refusal as {@link #require} makes it. */
    public Rendering rendering(String id) {
        if (read == null) {
            read = Renderings.one(getEntityManager(), row(null).getClass());
        }
        return renderings.find(read, key(id)).orElseGet(() -> {
            E row = require(id);
            return new Rendering(row.revision, row.viewVersion, row.view);
        });
    }

    /** Whether the ids of this type are UUIDs, as those of all are that have no codes. */
    public boolean hasUuids() {
        return Renderings.keyType(getEntityManager(), row(null).getClass()) == UUID.class;
    }

    /** Reads this type's records for many requests by one statement. */
    public SharedReads sharedReads() {
        return renderings.shared(
                () -> Renderings.many(getEntityManager(), row(null).getClass()));
    }

    /** The one text of an id that a client may write in several ways, or a refusal with a 400. */
    public final String canonicalId(String id) {
        return key(id).toString();
    }

    /** Whether there is such a record now. */
    @Transactional
    boolean exists(String id) {
        return findById(key(id)) != null;
    }

    /** Creates a record under its code, or under an id of ours. */
    @Transactional
    public Written create(JsonNode body) {
        D draft = bind(body);
        return code(draft).map(code -> createAt(code, draft)).orElseGet(() -> insertFirst(draft, changes.caller()));
    }

    private Written createAt(String id, D draft) {
        tombstones.lock(kind().name(), id);
        E existing = findById(key(id), LockModeType.PESSIMISTIC_WRITE);
        if (existing != null) {
            new Preconditions(null, "*").overExisting(kind().name(), id, tag(existing));
        }
        return insert(id, draft, changes.caller());
    }

    /** Creates or replaces the record at an id that the client names. */
    @Transactional
    public Written put(String asked, Preconditions preconditions, JsonNode body) {
        K key = key(asked);
        String id = key.toString();
        E row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            tombstones.lock(kind().name(), id);
            row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        }
        if (row == null) {
            preconditions.overNothing(kind().name(), id);
            return insert(id, bind(body), changes.caller());
        }
        preconditions.overExisting(kind().name(), id, tag(row));
        return update(id, row, before -> body, changes.caller());
    }

    /**
     * Creates or replaces a record in a transaction of an import, over whatever is there.
     *
     * @param who makes the change, as the record's history names it, such as {@code import:0192…}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written take(String asked, JsonNode body, String who) {
        K key = key(asked);
        String id = key.toString();
        E row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            tombstones.lock(kind().name(), id);
            row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        }
        if (row == null) {
            return insert(id, bind(body), who);
        }
        Written written = update(id, row, before -> body, who);
        letGo(row);
        return written;
    }

    /**
     * Creates a record under an id of ours in a transaction of an import.
     *
     * @param who makes the change, as the record's history names it, such as {@code import:0192…}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Written takeNew(JsonNode body, String who) {
        return insertFirst(bind(body), who);
    }

    /**
     * Removes a record in a transaction of an import.
     *
     * @param who makes the change, as the record's history names it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(String asked, String who) {
        String id = key(asked).toString();
        E row = findById(key(asked), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            remove(id, row, who);
        }
    }

    /** Changes some members of a record, by JSON Merge Patch. */
    @Transactional
    public Written patch(String asked, Preconditions preconditions, JsonNode patch) {
        String id = key(asked).toString();
        E row = locked(id, preconditions);
        return update(id, row, before -> MergePatch.apply(before, patch), changes.caller());
    }

    /** Removes a record; its revisions go on if it is created again. */
    @Transactional
    public void remove(String asked, Preconditions preconditions) {
        String id = key(asked).toString();
        remove(id, locked(id, preconditions), changes.caller());
    }

    /** Removes a locked record. */
    protected final void remove(String id, E row, String who) {
        verifyRemoval(id, row);
        long revision = row.revision + 1;
        removeParts(id, revision);
        delete(row);
        getEntityManager().flush();
        tombstones.keep(kind().name(), id, revision);
        changes.append(deletion(id, revision), who);
    }

    /**
     * Writes what a record's computed members are derived from: one revision and one change, or neither if nothing
     * changed.
     */
    protected Written recompute(String asked, Preconditions preconditions, Recomputation<E> recomputation) {
        String id = key(asked).toString();
        E row = locked(id, preconditions);
        Optional<ObjectNode> computed = recomputation.write(row, row.revision + 1);
        if (computed.isEmpty()) {
            return new Written(Written.Outcome.UNCHANGED, id, tag(row), row.view);
        }
        Change change = renewed(id, row, computed.get());
        getEntityManager().flush();
        changes.append(change);
        return new Written(Written.Outcome.CHANGED, id, tag(row), row.view);
    }

    private Change renewed(String id, E row, ObjectNode computed) {
        List<String> changed = RecordView.changed(kind().derived(row.view), computed);
        JsonNode content = kind().written((ObjectNode) Json.tree(row.view));
        revise(row);
        render(id, row, content, computed);
        return change(id, row, Operation.UPDATED, changed);
    }

    /**
     * Creates records with their computed members, and gives those of others anew, in a transaction of an import that has
     * locked the records that are there: one revision and one change for each.
     *
     * @param who makes the changes, as the records' histories name it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    protected void renew(List<Renewal<D, E>> renewals, String who) {
        List<Change> made = renewals.stream().map(this::renewed).toList();
        getEntityManager().flush();
        made.forEach(change -> changes.append(change, who));
        getEntityManager().clear();
    }

    private Change renewed(Renewal<D, E> renewal) {
        String id = renewal.id();
        if (renewal.draft() != null) {
            E row = fresh(id, renewal.draft());
            ObjectNode computed = renewal.computed().apply(row);
            ObjectNode content = (ObjectNode) kind().content(renewal.draft());
            render(id, row, content, computed);
            persist(row);
            return change(id, row, Operation.CREATED, RecordView.changed(kind().nothing(), content.setAll(computed)));
        }
        E row = findById(key(id));
        return renewed(id, row, renewal.computed().apply(row));
    }

    @Override
    public final String type() {
        return kind().name();
    }

    @Override
    @Transactional
    public List<String> idsAfter(String last, int most) {
        EntityType<?> entity =
                getEntityManager().getMetamodel().entity(row(null).getClass());
        String id = "e." + entity.getId(entity.getIdType().getJavaType()).getName();
        String after = last == null ? "" : " where " + id + " > :last";
        TypedQuery<Object> ids = getEntityManager()
                .createQuery(
                        "select " + id + " from " + entity.getName() + " e" + after + " order by " + id, Object.class)
                .setMaxResults(most);
        if (last != null) {
            ids.setParameter("last", key(last));
        }
        return ids.getResultList().stream().map(Object::toString).toList();
    }

    @Override
    @Transactional
    public void restate(String id, PublishedState published) {
        E row = findById(key(id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return;
        }
        if (published == null || !published.contradicts(row.revision, row.view)) {
            changes.append(change(id, row, Operation.SNAPSHOT, List.of()), RELAY);
            return;
        }
        ObjectNode view = (ObjectNode) Json.tree(row.view);
        row.revision = published.revision() + 1;
        render(id, row, kind().written(view), kind().derived(row.view));
        getEntityManager().flush();
        changes.append(change(id, row, Operation.UPDATED, List.of()), RELAY);
    }

    @Override
    @Transactional
    public void withdraw(String id, long revision) {
        tombstones.lock(kind().name(), id);
        if (findById(key(id)) != null) {
            return;
        }
        long last = Math.max(tombstones.takeUp(kind().name(), id), revision) + 1;
        tombstones.keep(kind().name(), id, last);
        changes.append(deletion(id, last), RELAY);
    }

    private Change deletion(String id, long revision) {
        return new Change(kind().name(), id, revision, Operation.DELETED, kind().viewVersion(), null, List.of());
    }

    /** What the client wrote, read back from the rendering. */
    protected final D draft(E row) {
        try {
            return Json.MAPPER
                    .readerFor(kind().draft())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(row.view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The rendering of a " + kind().name() + " cannot be read.", e);
        }
    }

    /** Who makes the request that is being answered; null for nobody that we know. */
    protected final String caller() {
        return changes.caller();
    }

    /** Locks the record and checks the conditions of a write to it. */
    protected final E locked(String id, Preconditions preconditions) {
        E row = findById(key(id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            refuseMerged(id);
            throw MissingRecord.of(kind().name(), id);
        }
        preconditions.overExisting(kind().name(), id, tag(row));
        return row;
    }

    private D bind(JsonNode body) {
        JsonNode content = body.isObject() ? kind().written((ObjectNode) body) : body;
        return canonical(Body.bind(content, kind().draft(), validator));
    }

    private void verify(String id, D draft) {
        Check check = new Check();
        verify(id, draft, check);
        check.throwIfAny();
    }

    private void refuseMerged(String id) {
        successor(id).ifPresent(successor -> {
            throw Conflict.merged(kind().name(), id, successor);
        });
    }

    /** Under an id that nothing had before, so that there is nothing to lock, to look for or to go on from. */
    private Written insertFirst(D draft, String who) {
        return insert(UuidCreator.getTimeOrderedEpoch().toString(), draft, who, 0);
    }

    private Written insert(String id, D draft, String who) {
        refuseMerged(id);
        return insert(id, draft, who, tombstones.takeUp(kind().name(), id));
    }

    private Written insert(String id, D draft, String who, long lastRevision) {
        verify(id, draft);
        E row = fresh(id, draft);
        row.revision = lastRevision + 1;
        JsonNode content = kind().content(draft);
        render(id, row, content, computed(id));
        Change change = change(id, row, Operation.CREATED, RecordView.changed(kind().nothing(), content));
        changes.append(rows(row), change, who);
        return new Written(Written.Outcome.CREATED, id, tag(row), row.view);
    }

    /** The rows that are still to be written: none where Hibernate has done so. */
    private NewRows rows(E row) {
        return newRows(row).orElseGet(() -> {
            persist(row);
            getEntityManager().flush();
            letGo(row);
            return NewRows.NONE;
        });
    }

    /** A session that kept the rows of a whole group would look through all of them at each question and each flush. */
    private void letGo(E row) {
        getEntityManager().detach(row);
    }

    /** A row at its first revision, without its rendering. */
    private E fresh(String id, D draft) {
        E row = row(key(id));
        row.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        row.updatedAt = row.createdAt;
        row.revision = 1;
        index(row, draft);
        return row;
    }

    private Written update(String id, E row, UnaryOperator<JsonNode> edit, String who) {
        ObjectNode before = kind().written((ObjectNode) Json.tree(row.view));
        return update(id, row, edit.apply(before), kind().derived(row.view), who);
    }

    /**
     * Writes a locked record anew: one revision and one change, or neither if nothing changed.
     *
     * @param content as a client would write it
     * @param computed all computed members
     */
    protected final Written update(String id, E row, JsonNode content, ObjectNode computed, String who) {
        D draft = bind(content);
        JsonNode after = kind().content(draft);
        List<String> changed = RecordView.changed(
                RecordView.content((ObjectNode) Json.tree(row.view)), ((ObjectNode) after.deepCopy()).setAll(computed));
        if (changed.isEmpty()) {
            return new Written(Written.Outcome.UNCHANGED, id, tag(row), row.view);
        }
        verify(id, draft);
        revise(row);
        index(row, draft);
        render(id, row, after, computed);
        getEntityManager().flush();
        changes.append(change(id, row, Operation.UPDATED, changed), who);
        return new Written(Written.Outcome.CHANGED, id, tag(row), row.view);
    }

    private static void revise(RecordEntity row) {
        row.revision++;
        row.updatedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void render(String id, E row, JsonNode content, ObjectNode computed) {
        row.view = RecordView.render(id, row.revision, content, computed, row.createdAt, row.updatedAt);
        row.viewVersion = kind().viewVersion();
    }

    private Change change(String id, E row, Operation operation, List<String> changed) {
        return new Change(kind().name(), id, row.revision, operation, row.viewVersion, row.view, changed);
    }

    public static String tag(RecordEntity row) {
        return ETags.of(row.revision, row.viewVersion);
    }
}
