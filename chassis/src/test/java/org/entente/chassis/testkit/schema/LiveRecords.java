package org.entente.chassis.testkit.schema;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.StoredRows;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Records of every kind, written through the API and read from Kafka as partners read them, against the schemas that the
 * service serves. A service's own test extends this with its annotations and {@code live-records.json}.
 */
public abstract class LiveRecords {

    private static final List<String> LIFE = List.of("created", "updated", "deleted");

    private static boolean lived;
    private static final Map<String, Map<String, String>> NEW = new TreeMap<>();
    private static final Map<String, Map<String, String>> REPLACED = new TreeMap<>();

    @Inject
    AgroalDataSource dataSource;

    @Inject
    @All
    List<RecordStore<?, ?, ?>> stores;

    private ServiceSchemas service;
    private List<Feed.Entry> changes;
    private List<LiveRecord> records;

    @BeforeEach
    void liveOnce() {
        service = ServiceSchemas.running();
        records = LiveRecord.all();
        if (!lived) {
            records.forEach(LiveRecord::create);
            records.forEach(record -> NEW.put(record.key(), rows(record)));
            records.forEach(LiveRecord::replace);
            records.forEach(record -> REPLACED.put(record.key(), rows(record)));
            records.forEach(LiveRecord::change);
            List<LiveRecord> backwards = new ArrayList<>(records);
            Collections.reverse(backwards);
            backwards.forEach(LiveRecord::delete);
            lived = true;
        }
        String last = records.get(0).key();
        changes = await().until(() -> Feed.changes(kafka(), service.name()).all(), all -> all.stream()
                .anyMatch(entry -> entry.key().equals(last) && isDeletion(entry)));
    }

    private Map<String, String> rows(LiveRecord record) {
        RecordStore<?, ?, ?> store = stores.stream()
                .filter(one -> one.kind().name().equals(record.kind()))
                .findFirst()
                .orElseThrow();
        return StoredRows.of(dataSource, store.table(), record.id());
    }

    /** What is replaced is written over what was there, in part: the two ways must leave the same. */
    @Test
    void replacementsLeaveTheRowsThatNewRecordsLeave() {
        assertEquals(NEW, REPLACED);
    }

    @Test
    void changesAreWhatTheContractSays() {
        feed().checkChanges(changes);
    }

    @Test
    void statesAreWhatTheContractSays() {
        feed().checkState(Feed.state(kafka(), service.name()).all());
    }

    @Test
    void everyKindWasCreatedChangedAndDeleted() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        service.kinds().forEach(kind -> expected.put(kind.name(), new TreeSet<>(LIFE)));
        Map<String, TreeSet<String>> seen = new TreeMap<>();
        ours().forEach(entry -> seen.computeIfAbsent(kind(entry), kind -> new TreeSet<>())
                .add(entry.json().get("operation").asText()));
        assertEquals(expected, seen);
    }

    /** Else the check of live records would not have seen all that a schema describes. */
    @Test
    void everyMemberOfEveryKindWasThere() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        service.kinds().forEach(kind -> expected.put(kind.name(), new TreeSet<>(service.described(kind))));
        Map<String, TreeSet<String>> seen = new TreeMap<>();
        ours().forEach(entry ->
                seen.computeIfAbsent(kind(entry), kind -> new TreeSet<>()).addAll(Members.of(entry.json())));
        assertEquals(expected, seen);
    }

    @Test
    void samplesOfEachReleaseFitOlderAndNewerSchemas() {
        Map<String, Feed.Entry> fullest = ours().stream()
                .filter(entry -> !isDeletion(entry))
                .collect(Collectors.toMap(
                        LiveRecords::kind,
                        entry -> entry,
                        (one, other) -> other.data().length() > one.data().length() ? other : one));
        List<String> faults = new ArrayList<>();
        service.kinds()
                .forEach(kind -> faults.addAll(
                        service.samples().check(kind, fullest.get(kind.name()).json())));
        assertEquals(List.of(), faults);
    }

    private ConformingFeed feed() {
        return new ConformingFeed(
                service.name(),
                RealParts.PUBLIC_URL,
                path -> RestAssured.get(path).then().statusCode(200).extract().asString());
    }

    private List<Feed.Entry> ours() {
        List<String> keys = records.stream().map(LiveRecord::key).toList();
        return changes.stream().filter(entry -> keys.contains(entry.key())).toList();
    }

    private static boolean isDeletion(Feed.Entry entry) {
        return entry.event().getType().endsWith(".deleted");
    }

    private static String kind(Feed.Entry entry) {
        return entry.key().substring(0, entry.key().indexOf('/'));
    }

    private static String kafka() {
        return RealParts.get().kafka().bootstrapServers();
    }
}
