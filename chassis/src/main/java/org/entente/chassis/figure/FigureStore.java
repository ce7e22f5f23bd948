package org.entente.chassis.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.figure.claim.Basis;
import org.entente.chassis.figure.claim.Examiner;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.record.RecordStore;
import org.entente.chassis.record.RecordTable;
import org.entente.chassis.reference.Currencies;
import org.entente.chassis.reference.Currency;

/** Keeps a service's figures. */
@ApplicationScoped
public class FigureStore extends RecordStore<FigureDraft, Figure, UUID> {

    private static final RecordKind<FigureDraft> KIND = new RecordKind<>("figure", 1, FigureDraft.class);
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Measures measures;

    FigureStore(Measures measures) {
        this.measures = measures;
    }

    @Override
    public RecordKind<FigureDraft> kind() {
        return KIND;
    }

    @Override
    public RecordTable<Figure, UUID> table() {
        return Figure.TABLE;
    }

    @Override
    protected UUID key(String id) {
        if (!id.matches(UUID_FORM)) {
            throw InvalidRequest.id(id, "a figure's id is a UUID");
        }
        return UUID.fromString(id);
    }

    @Override
    protected Figure row(UUID key) {
        Figure row = new Figure();
        row.id = key;
        return row;
    }

    @Override
    protected FigureDraft canonical(FigureDraft draft) {
        String unit = draft.unit().strip();
        String known = unit.equalsIgnoreCase(Basis.PERCENT)
                ? Basis.PERCENT
                : Currencies.find(unit).map(Currency::code).orElse(unit);
        return Claims.withUnit(draft, known);
    }

    @Override
    protected void verify(String id, FigureDraft draft, Check check) {
        Optional<Measure> measure = measure(draft.measure());
        check.that(
                measure.isPresent(),
                "/measure",
                "'" + draft.measure() + "' is no measure here; there are " + names() + ". Others may be in another"
                        + " service");
        measure.filter(found -> draft.kind() == Kind.LEVEL && !found.accepts(draft.unit()))
                .ifPresent(found -> check.reject(
                        "/unit",
                        "'" + draft.unit() + "' is no unit of " + found.name() + "; it is " + found.choices()));
    }

    @Override
    protected void index(Figure row, FigureDraft draft) {
        row.measure = draft.measure();
        row.kind = word(draft.kind());
        row.subject = draft.subject().value();
        row.counterpart =
                draft.counterpart() == null ? null : draft.counterpart().value();
        row.unit = draft.unit();
        row.sector = draft.sector();
        row.commodity = draft.commodity();
        row.certainty = word(draft.certainty());
        row.periodEarliestStart = draft.period().earliestStart();
        row.periodLatestStart = draft.period().latestStart();
        row.periodEarliestEnd = draft.period().earliestEnd();
        row.periodLatestEnd = draft.period().latestEnd();
    }

    /** Checks the parameter {@code measure}, which may be null. */
    String measureOf(String parameter) {
        if (parameter != null && measure(parameter).isEmpty()) {
            throw InvalidRequest.parameter(
                    "measure", "'" + parameter + "' is no measure here; there are " + names() + ".");
        }
        return parameter;
    }

    private Optional<Measure> measure(String name) {
        return measures.all().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    private String names() {
        return measures.all().stream().map(Measure::name).sorted().collect(Collectors.joining(", "));
    }

    FigureClaim claim(String id) {
        return claim(require(id));
    }

    /**
     * The figures that a value of the measure and these parties may be compared or computed with, one more than may be
     * compared at the most.
     *
     * @param counterpart null or the world for those with any counterpart, for each of them is a part of the total
     */
    List<FigureClaim> comparable(String measure, String subject, String counterpart) {
        boolean one = counterpart != null && !counterpart.equals(Scope.WORLD);
        int most = Examiner.MOST_FIGURES + 1;
        List<Figure> found = one
                ? list(
                        "measure = ? and subject = ? and (counterpart in (?, ?) or counterpart is null) order by id limit ?",
                        measure,
                        subject,
                        counterpart,
                        Scope.WORLD,
                        most)
                : list("measure = ? and subject = ? order by id limit ?", measure, subject, most);
        return found.stream().map(this::claim).toList();
    }

    private FigureClaim claim(Figure row) {
        return Claims.of(row.id.toString(), draft(row));
    }

    private static String word(Enum<?> constant) {
        return Json.MAPPER.convertValue(constant, String.class);
    }
}
