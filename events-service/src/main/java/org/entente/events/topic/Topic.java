package org.entente.events.topic;

import java.util.List;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

class Topic extends RecordRow {

    static final RecordTable<Topic, String> TABLE = RecordTable.<Topic>byCode("topic", "code", row -> row.code)
            .with(List.of(Column.text("name", row -> row.name)));

    String code;
    String name;
}
