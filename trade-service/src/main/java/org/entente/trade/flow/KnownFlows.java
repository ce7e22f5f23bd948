package org.entente.trade.flow;

import org.entente.chassis.change.Cursor;

/**
 * Datasets with their flows, as they are now or as the feed had recorded them: a FROM clause in which a dataset is
 * {@code d} and a flow is {@code f}, with the same columns either way.
 */
public final class KnownFlows {

    private static final String NOW = "dataset d join flow f on f.dataset_id = d.id";

    /**
     * Of each dataset the last change up to the place, whatever became of it later. The reporter keeps the collation of the
     * index that finds it; the first view told no currency.
     */
    private static final String DATASETS_THEN =
            """
            (select k.record_id::uuid as id, k.reporter, a.frequency collate "C" as frequency,
               a.period collate "C" as period, a.classification collate "C" as classification,
               (a.source ->> 'name') collate "C" as source_name,
               coalesce(a.currency, 'USD') collate "C" as currency, c.revision, a."updatedAt" as updated_at,
               s.start as period_start,
               (s.start + case a.frequency when 'A' then interval '1 year' else interval '1 month' end)::date - 1
                 as period_end
             from (select distinct record_id, (after::json) ->> 'reporter' as reporter from change
                   where record_type = 'dataset' and after is not null and position <= %1$d) k
             cross join lateral (select revision, operation, after from change
               where record_type = 'dataset' and record_id = k.record_id and position <= %1$d
               order by revision desc, position desc limit 1) c
             cross join lateral json_to_record(c.after::json) as a(reporter text, frequency text, period text,
               classification text, source json, currency text, "updatedAt" timestamptz)
             cross join lateral (select to_date(left(a.period || '-01', 7) || '-01', 'YYYY-MM-DD') as start) s
             where c.operation <> 'deleted' and a.reporter = k.reporter) d
            """;

    /** What stands since before the revision or at it, and what stood then and was revised or removed later. */
    private static final String FLOWS_THEN =
            """
            cross join lateral (
              select id, dataset_id, since_revision, %1$s from flow
              where dataset_id = d.id and since_revision <= d.revision
              union all
              select id, dataset_id, since_revision, %1$s from flow_past
              where dataset_id = d.id and since_revision <= d.revision and until_revision > d.revision) f
            """
                    .formatted(FlowColumns.ALL);

    private final Cursor place;

    private KnownFlows(Cursor place) {
        this.place = place;
    }

    /** As they are now. */
    public static KnownFlows now() {
        return new KnownFlows(null);
    }

    /** As the feed had recorded them at a place. */
    public static KnownFlows at(Cursor place) {
        return new KnownFlows(place);
    }

    /** The place in the feed, null for now. */
    public Cursor place() {
        return place;
    }

    /** The FROM clause, without arguments. */
    public String from() {
        return place == null ? NOW : DATASETS_THEN.formatted(place.position()) + FLOWS_THEN;
    }
}
