package org.entente.trade.ingest;

import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/** The datasets of one source that a file has flows of. */
public final class Datasets {

    private final DatasetDraft.Source source;
    private final Memo<Key, DatasetDraft> known = new Memo<>(this::draft);

    public Datasets(DatasetDraft.Source source) {
        this.source = source;
    }

    /** The dataset of a flow, the same object each time as long as the file does not have very many of them. */
    public DatasetDraft of(AreaCode reporter, Period period, Classification classification) {
        return known.get(new Key(reporter, period, classification));
    }

    private DatasetDraft draft(Key key) {
        return new DatasetDraft(key.reporter(), key.period(), key.period().frequency(), key.classification(), source);
    }

    private record Key(AreaCode reporter, Period period, Classification classification) {}
}
