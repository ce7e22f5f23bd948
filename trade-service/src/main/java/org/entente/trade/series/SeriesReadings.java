package org.entente.trade.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.reported.Lookup;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.ReportedStore;

/** Reads what a series is made of, and makes it. */
@ApplicationScoped
class SeriesReadings {

    private final ReportedStore store;

    SeriesReadings(ReportedStore store) {
        this.store = store;
    }

    Series read(SeriesQuestion question, KnownFlows known, boolean explain) {
        Lookup mirror = question.mirror();
        List<List<Reported>> told =
                store.find(mirror == null ? List.of(question.values()) : List.of(question.values(), mirror), known);
        return new SeriesBuilder(question, told.get(0), mirror == null ? List.of() : told.get(1), explain).series();
    }
}
