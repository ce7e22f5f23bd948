package org.entente.trade.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.trade.param.Ids;

@ApplicationScoped
class SchemeStore extends RecordStore<SchemeDraft, Scheme, UUID> {

    private static final RecordKind<SchemeDraft> KIND = new RecordKind<>("scheme", 2, SchemeDraft.class);

    private static final String OF_BENEFICIARY =
            """
            exists (select 1 from scheme_beneficiary b where b.scheme_id = scheme.id and b.country = ?)
            order by grantor, code
            """;

    /** What the records say of a beneficiary's status on a day. */
    @Transactional
    StatusAnswer status(String id, String beneficiary, LocalDate on) {
        return found(id).status(beneficiary, on);
    }

    /** Whether the schemes for a beneficiary covered its goods on a day; those without the goods are left out. */
    @Transactional
    List<SchemeCoverage> coverage(SchemeCoverageFilter.Question question) {
        return list(OF_BENEFICIARY, question.beneficiary()).stream()
                .map(this::found)
                .filter(scheme -> scheme.mayHave(question.commodity()))
                .map(scheme -> SchemeCoverage.of(
                        question.commodity(), scheme.draft(), scheme.status(question.beneficiary(), question.on())))
                .filter(coverage -> question.covered() == null || coverage.covered() == question.covered())
                .toList();
    }

    @Transactional
    Found found(String id) {
        return found(require(id));
    }

    private Found found(Scheme row) {
        return new Found(row.id.toString(), row.revision, draft(row));
    }

    /** A scheme as its record tells it. */
    record Found(String id, long revision, SchemeDraft draft) {

        /** When a beneficiary had which status; empty where the record does not tell of it. */
        List<StatusPeriod> periods(String beneficiary) {
            return draft.beneficiaries().stream()
                    .filter(one -> one.country().value().equals(beneficiary))
                    .findFirst()
                    .map(one -> StatusPeriod.of(one.statuses()))
                    .orElse(List.of());
        }

        StatusAnswer status(String beneficiary, LocalDate on) {
            return StatusAnswer.of(id, revision, beneficiary, on, periods(beneficiary));
        }

        private boolean mayHave(String commodity) {
            return draft.goods() == null || draft.goods().shareOf(commodity) != Goods.Share.NONE;
        }
    }

    @Override
    public RecordKind<SchemeDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Scheme, UUID> table() {
        return Scheme.TABLE;
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
        row.beneficiaries = draft.beneficiaries().stream()
                .map(beneficiary -> beneficiary.country().value())
                .collect(Collectors.toSet());
        row.statuses = draft.beneficiaries().stream()
                .flatMap(beneficiary -> StatusPeriod.of(beneficiary.statuses()).stream()
                        .map(period -> SchemeStatus.of(beneficiary.country().value(), period)))
                .toList();
        row.products =
                draft.scope() == null ? Set.of() : Set.copyOf(draft.scope().hsCodes());
    }
}
