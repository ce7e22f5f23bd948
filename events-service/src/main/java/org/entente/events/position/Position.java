package org.entente.events.position;

import java.util.List;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;
import org.entente.events.when.When;

/** The columns named record refer to the records of actors; null for a country, which needs none. */
class Position extends RecordRow {

    static final RecordTable<Position, UUID> TABLE = RecordTable.<Position>byUuid("position", "id", row -> row.id)
            .with(List.of(
                    Column.text("actor", row -> row.actor),
                    Column.text("actor_record", row -> row.actorRecord),
                    Column.text("addressee", row -> row.addressee),
                    Column.text("addressee_record", row -> row.addresseeRecord),
                    Column.text("speaker_record", row -> row.speakerRecord),
                    Column.text("topic", row -> row.topic),
                    Column.text("stance", row -> row.stance),
                    Column.text("certainty", row -> row.certainty),
                    Column.uuid("event_id", row -> row.event)))
            .with(When.columns(row -> row.when));

    UUID id;
    String actor;
    String actorRecord;
    String addressee;
    String addresseeRecord;
    String speakerRecord;
    String topic;
    String stance;
    String certainty;
    UUID event;
    When when;
}
