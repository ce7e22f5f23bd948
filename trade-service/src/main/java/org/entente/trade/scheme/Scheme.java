package org.entente.trade.scheme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.Column;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordTable;

class Scheme extends RecordRow {

    private static final String PARENT = "scheme_id";

    static final RecordTable<Scheme, UUID> TABLE = RecordTable.<Scheme>byUuid("scheme", "id", row -> row.id)
            .with(List.of(
                    Column.text("code", row -> row.code),
                    Column.text("name", row -> row.name),
                    Column.text("grantor", row -> row.grantor)))
            .set("scheme_beneficiary", PARENT, row -> row.beneficiaries, Column.text("country", country -> country))
            .set("scheme_product", PARENT, row -> row.products, Column.text("code", code -> code))
            .list("scheme_status", PARENT, "position", row -> row.statuses, SchemeStatus.COLUMNS);

    UUID id;
    String code;
    String name;
    String grantor;
    Set<String> beneficiaries;
    Set<String> products;
    List<SchemeStatus> statuses;
}
