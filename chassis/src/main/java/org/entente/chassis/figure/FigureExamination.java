package org.entente.chassis.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.Examiner;
import org.entente.chassis.figure.claim.FigureCheck;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.ImpliedValue;
import org.entente.chassis.figure.claim.RecordEvidence;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.chassis.time.Edtf;

/** Examines stored figures. */
@ApplicationScoped
class FigureExamination {

    private final FigureStore store;
    private final Instance<RecordEvidence> records;

    FigureExamination(FigureStore store, @Any Instance<RecordEvidence> records) {
        this.store = store;
        this.records = records;
    }

    @Transactional
    FigureCheck check(String id) {
        FigureClaim claim = store.claim(id);
        Scope scope = claim.scope();
        List<FigureClaim> figures = store.comparable(scope.measure(), scope.subject(), scope.counterpart());
        // Beans come in another order in each build.
        List<Evidence> evidence = records.stream()
                .sorted(Comparator.comparing(source -> source.getClass().getName()))
                .flatMap(source -> source.evidence(claim).stream())
                .toList();
        return new Examiner(figures).check(claim, evidence);
    }

    @Transactional
    ImpliedValues implied(ImpliedFilter filter) {
        String measure = store.measureOf(required("measure", filter.measure));
        String subject = FigureFilter.party("subject", required("subject", filter.subject));
        String counterpart = FigureFilter.party("counterpart", filter.counterpart);
        Edtf period = Params.date("period", filter.period);
        List<FigureClaim> figures = store.comparable(measure, subject, counterpart);
        List<ImpliedValue> items = new Examiner(figures).implied(counterpart, period);
        return new ImpliedValues(measure, subject, counterpart, period, figures.size(), items);
    }

    private static String required(String name, String text) {
        if (text == null) {
            throw InvalidRequest.parameter(name, "The parameter '" + name + "' is needed here.");
        }
        return text;
    }
}
