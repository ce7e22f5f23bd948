package org.entente.chassis.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
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
 * Reads and writes the records of one type. A write locks the record, writes its rows, then adds its change, all in one
 * transaction; the order matters (a change that took its number before the lock could be published before an older one).
 *
 * @param <D> what a client writes
 * @param <E> the row
 * @param <K> the row's key
 */
public abstract class RecordStore<D, E extends RecordRow, K> implements RecordState {

    @Inject
    protected Validator validator;

    @Inject
    ChangeLog changes;

    @Inject
    Tombstones tombstones;

    @Inject
    Renderings renderings;

    @Inject
    RecordRows rows;

    /** Who makes the changes that only tell again what is. */
    private static final String RELAY = "entente-relay";

    /** Whoever only refers to the record need not wait, as with {@code for update} it would. */
    private static final String LOCKED = " for no key update";

    /** What the type is called in change events and problems, such as {@code event}. */
    public abstract RecordKind<D> kind();

    /** Reads an id as a client wrote it; the key's own text is the id that is kept, so each record has one id only. */
    protected abstract K key(String id);

    /** Where the records stand. */
    public abstract RecordTable<E, K> table();

    /** Makes an empty row with its key set. */
    protected abstract E row(K key);

    /** Copies what the filters need from the draft to the row's own columns and children. */
    protected abstract void index(E row, D draft);

    /** The code of a draft that is its record's id; empty where records are known by UUIDs. */
    protected Optional<String> code(D draft) {
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

    /** The row of a record as it is now, without what only its draft tells. */
    public Optional<E> find(K key) {
        return list(table().key() + " = ?", key).stream().findFirst();
    }

    /** As {@link #find}, and nobody else writes the record until the transaction ends. */
    protected Optional<E> lock(K key) {
        return list(table().key() + " = ?" + LOCKED, key).stream().findFirst();
    }

    /**
     * The rows that a condition holds for.
     *
     * @param condition in SQL, and what follows it
     */
    public List<E> list(String condition, Object... arguments) {
        return rows.select(table(), this::row, condition, arguments);
    }

    /** Finds the record, or refuses with a 404, or with a 308 if it was merged into another. */
    @Transactional
    public E require(String id) {
        return find(key(id)).orElseThrow(() -> {
            successor(canonicalId(id)).ifPresent(successor -> {
                throw MovedRecord.of(kind().name(), id, successor);
            });
            return MissingRecord.of(kind().name(), id);
        });
    }

    /** The record as it is, or a refusal as {@link #require} makes it. */
    public Rendering rendering(String id) {
        return renderings.find(statements().one(), key(id)).orElseGet(() -> {
            E row = require(id);
            return new Rendering(row.revision, row.viewVersion, row.view);
        });
    }

    /** Whether the ids of this type are UUIDs, as those of all are that have no codes. */
    public boolean hasUuids() {
        return table().keyType() == UUID.class;
    }

    /** Reads this type's records for many requests by one statement. */
    public SharedReads sharedReads() {
        return renderings.shared(statements().many());
    }

    /** The one text of an id that a client may write in several ways, or a refusal with a 400. */
    public final String canonicalId(String id) {
        return key(id).toString();
    }

    /** Whether there is such a record now. */
    @Transactional
    boolean exists(String id) {
        return find(key(id)).isPresent();
    }

    /** Creates a record under its code, or under an id of ours. */
    @Transactional
    public Written create(JsonNode body) {
        D draft = bind(body);
        return code(draft).map(code -> createAt(code, draft)).orElseGet(() -> insertFirst(draft, changes.caller()));
    }

    private Written createAt(String id, D draft) {
        tombstones.lock(kind().name(), id);
        lock(key(id))
                .ifPresent(existing -> new Preconditions(null, "*").overExisting(kind().name(), id, tag(existing)));
        return insert(id, draft, changes.caller());
    }

    /** Creates or replaces the record at an id that the client names. */
    @Transactional
    public Written put(String asked, Preconditions preconditions, JsonNode body) {
        K key = key(asked);
        String id = key.toString();
        Optional<E> row = lockOrReserve(key);
        if (row.isEmpty()) {
            preconditions.overNothing(kind().name(), id);
            return insert(id, bind(body), changes.caller());
        }
        preconditions.overExisting(kind().name(), id, tag(row.get()));
        return update(id, row.get(), before -> body, changes.caller());
    }

    /** The locked row; where there is none, nobody else makes one until the transaction ends. */
    private Optional<E> lockOrReserve(K key) {
        Optional<E> row = lock(key);
        if (row.isPresent()) {
            return row;
        }
        tombstones.lock(kind().name(), key.toString());
        return lock(key);
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
        Optional<E> row = lockOrReserve(key);
        return row.isEmpty() ? insert(id, bind(body), who) : update(id, row.get(), before -> body, who);
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
        K key = key(asked);
        lock(key).ifPresent(row -> remove(key.toString(), row, who));
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
        rows.delete(table(), row);
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
        changes.append(statements().rendered(row), renewed(id, row, computed.get()), changes.caller());
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
     * Creates a record with its computed members, or gives those of another anew, in a transaction of an import that has
     * locked the records that are there: one revision and one change.
     *
     * @param who makes the change, as the record's history names it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    protected void renew(Renewal<D, E> renewal, String who) {
        String id = renewal.id();
        if (renewal.draft() != null) {
            E row = fresh(id, renewal.draft());
            ObjectNode computed = renewal.computed().apply(row);
            ObjectNode content = (ObjectNode) kind().content(renewal.draft());
            render(id, row, content, computed);
            List<String> changed = RecordView.changed(kind().nothing(), content.setAll(computed));
            changes.append(statements().created(row), change(id, row, Operation.CREATED, changed), who);
        } else {
            E row = find(key(id)).orElseThrow(() -> MissingRecord.of(kind().name(), id));
            Change change = renewed(id, row, renewal.computed().apply(row));
            changes.append(statements().rendered(row), change, who);
        }
    }

    @Override
    public final String type() {
        return kind().name();
    }

    @Override
    @Transactional
    public List<String> idsAfter(String last, int most) {
        return rows.keysAfter(table(), last == null ? null : key(last), most);
    }

    @Override
    @Transactional
    public void restate(String id, PublishedState published) {
        lock(key(id)).ifPresent(row -> restate(id, row, published));
    }

    private void restate(String id, E row, PublishedState published) {
        if (published == null || !published.contradicts(row.revision, row.view)) {
            changes.append(change(id, row, Operation.SNAPSHOT, List.of()), RELAY);
            return;
        }
        ObjectNode view = (ObjectNode) Json.tree(row.view);
        row.revision = published.revision() + 1;
        render(id, row, kind().written(view), kind().derived(row.view));
        changes.append(statements().rendered(row), change(id, row, Operation.UPDATED, List.of()), RELAY);
    }

    @Override
    @Transactional
    public void withdraw(String id, long revision) {
        tombstones.lock(kind().name(), id);
        if (find(key(id)).isPresent()) {
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
        E row = lock(key(id)).orElseThrow(() -> {
            refuseMerged(id);
            return MissingRecord.of(kind().name(), id);
        });
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
        changes.append(statements().created(row), change, who);
        return new Written(Written.Outcome.CREATED, id, tag(row), row.view);
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
        changes.append(statements().changed(row), change(id, row, Operation.UPDATED, changed), who);
        return new Written(Written.Outcome.CHANGED, id, tag(row), row.view);
    }

    private static void revise(RecordRow row) {
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

    private RecordStatements<E, K> statements() {
        return table().statements();
    }

    public static String tag(RecordRow row) {
        return ETags.of(row.revision, row.viewVersion);
    }
}
