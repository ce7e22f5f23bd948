package org.entente.trade.ingest;

import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/** The datasets of one source that a file has flows of. */
public final class Datasets {

    private final DatasetDraft.Source source;
    private final CurrencyCode currency;
    private final Memo<Key, DatasetDraft> known = new Memo<>(this::draft);

    /** @param currency of all their values */
    public Datasets(DatasetDraft.Source source, CurrencyCode currency) {
        this.source = source;
        this.currency = currency;
    }

    /** The dataset of a flow, the same object each time as long as the file does not have very many of them. */
    public DatasetDraft of(AreaCode reporter, Period period, Classification classification) {
        return known.get(new Key(reporter, period, classification));
    }

    private DatasetDraft draft(Key key) {
        return new DatasetDraft(
                key.reporter(), key.period(), key.period().frequency(), key.classification(), source, currency);
    }

    private record Key(AreaCode reporter, Period period, Classification classification) {}
}
