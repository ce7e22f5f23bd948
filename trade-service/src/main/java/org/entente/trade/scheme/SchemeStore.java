package org.entente.trade.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.trade.param.Ids;

@ApplicationScoped
class SchemeStore extends RecordStore<SchemeDraft, Scheme, UUID> {

    private static final RecordKind<SchemeDraft> KIND = new RecordKind<>("scheme", 1, SchemeDraft.class);

    /** What the records say of a beneficiary's status on a day. */
    @Transactional
    StatusAnswer status(String id, String beneficiary, LocalDate on) {
        Scheme row = require(id);
        List<StatusPeriod> periods = draft(row).beneficiaries().stream()
                .filter(one -> one.country().value().equals(beneficiary))
                .findFirst()
                .map(one -> StatusPeriod.of(one.statuses()))
                .orElse(List.of());
        return StatusAnswer.of(row.id.toString(), row.revision, beneficiary, on, periods);
    }

    @Override
    public RecordKind<SchemeDraft> kind() {
        return KIND;
    }

    @Override
    protected UUID key(String id) {
        return Ids.key("scheme", id);
    }

    @Override
    protected Scheme row(UUID key) {
        Scheme row = new Scheme();
        row.id = key;
        return row;
    }

    @Override
    protected void index(Scheme row, SchemeDraft draft) {
        row.code = draft.code();
        row.name = draft.name();
        row.grantor = draft.grantor().value();
        row.beneficiaries.clear();
        row.statuses.clear();
        row.products.clear();
        for (SchemeDraft.Beneficiary beneficiary : draft.beneficiaries()) {
            String country = beneficiary.country().value();
            row.beneficiaries.add(country);
            StatusPeriod.of(beneficiary.statuses())
                    .forEach(period -> row.statuses.add(SchemeStatus.of(country, period)));
        }
        if (draft.scope() != null) {
            row.products.addAll(draft.scope().hsCodes());
        }
    }
}
