package org.entente.trade.flow;

import java.util.UUID;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/** Turns what is asked into SQL over flows, as they are now or as a delta. */
final class FlowQuery {

    private static final String NUMBERS =
            """
            'value', %1$s.value, 'valuation', %1$s.valuation, 'netWeightKg', %1$s.net_weight_kg,
            'quantity', %1$s.quantity, 'quantityUnit', %1$s.quantity_unit,
            'flags', json_build_object('reported', %1$s.reported, 'aggregate', %1$s.aggregate,
              'quantityEstimated', %1$s.quantity_estimated, 'netWeightEstimated', %1$s.net_weight_estimated)
            """;

    private static final String VIEW =
            """
            json_strip_nulls(json_build_object('change', %s, 'dataset', d.id, 'reporter', d.reporter,
              'period', d.period, 'frequency', d.frequency, 'classification', d.classification,
              'source', d.source_name, 'currency', d.currency, 'direction', f.direction, 'commodity', f.commodity, 'partner', f.partner,
              'partnerKind', %s, 'partner2', f.partner2,
              'customsProcedure', f.customs_procedure, 'modeOfTransport', f.mode_of_transport, %s,
              'sinceRevision', f.since_revision, 'before', %s))::text
            """;

    private static final String BEFORE =
            "case f.change when 'revised' then json_build_object(" + NUMBERS.formatted("(f.before)") + ") end";

    /** The row that a natural key had at the revision, beside the row that it has now. */
    private static final String DELTA =
            """
            (select case when b.id is null then 'added' else 'revised' end as change, n.*, b as before
             from flow n
             left join flow_past b on b.dataset_id = n.dataset_id and %1$s
               and b.since_revision <= %2$d and b.until_revision > %2$d
             where n.dataset_id = '%3$s' and n.since_revision > %2$d and (b.id is null or %4$s)
             union all
             select 'removed', b.id, b.dataset_id, b.since_revision, %5$s, null::flow_past
             from flow_past b
             where b.dataset_id = '%3$s' and b.since_revision <= %2$d and b.until_revision > %2$d
               and not exists (select from flow n where n.dataset_id = b.dataset_id and %1$s)
            ) f join dataset d on d.id = f.dataset_id
            """;

    private FlowQuery() {}

    /** Flows as they are now, or as they were known. */
    static ListQuery of(KnownFlows known) {
        return new ListQuery(known.from(), view("null::text", "null::json"), "f.id", "bigint");
    }

    /** What differs between a dataset's revision and now. */
    static ListQuery since(UUID dataset, long revision) {
        String from = DELTA.formatted(
                FlowColumns.sameKey("b", "n"),
                revision,
                dataset,
                FlowColumns.differ("b", "n"),
                FlowColumns.of("b", FlowColumns.ALL));
        return new ListQuery(from, view("f.change", BEFORE), "f.id", "bigint");
    }

    private static String view(String change, String before) {
        return VIEW.formatted(change, PartnerKind.sql(), NUMBERS.formatted("f"), before);
    }

    /** Adds the conditions of the filter. */
    static ListQuery narrow(ListQuery query, FlowFilter filter) {
        Period exactly = TradeParams.period("period", filter.period);
        Period first = TradeParams.period("from", filter.from);
        Period last = TradeParams.period("to", filter.to);
        Frequency often = Params.word("frequency", filter.frequency, Frequency.class);
        Classification list = Params.word("classification", filter.classification, Classification.class);
        Direction way = Params.word("direction", filter.direction, Direction.class);
        query.whereGiven("f.dataset_id = ?", Params.uuid("dataset", filter.dataset))
                .whereGiven("d.reporter = ?", TradeParams.area("reporter", filter.reporter))
                .whereGiven("d.period = ?", exactly == null ? null : exactly.toString())
                .whereGiven("d.period_start >= ?", first == null ? null : first.start())
                .whereGiven("d.period_end <= ?", last == null ? null : last.end())
                .whereGiven("d.frequency = ?", often == null ? null : often.word())
                .whereGiven("d.classification = ?", list == null ? null : list.name())
                .whereGiven("d.source_name = ?", filter.source)
                .whereGiven("d.currency = ?", TradeParams.currency("currency", filter.currency))
                .whereGiven("f.partner = ?", TradeParams.area("partner", filter.partner))
                .whereGiven("f.direction = ?", way == null ? null : way.word());
        commodity(query, filter);
        return flags(query, filter);
    }

    private static ListQuery flags(ListQuery query, FlowFilter filter) {
        PartnerKind kind = Params.word("partnerKind", filter.partnerKind, PartnerKind.class);
        return query.whereGiven(PartnerKind.sql() + " = ?", kind == null ? null : kind.word())
                .whereGiven("f.reported = ?", flag("reported", filter.reported))
                .whereGiven("f.aggregate = ?", flag("aggregate", filter.aggregate))
                .whereGiven(
                        "(f.quantity_estimated or f.net_weight_estimated) = ?", flag("estimated", filter.estimated));
    }

    private static Boolean flag(String name, String text) {
        return text == null ? null : Params.flag(name, text);
    }

    /** In this collation no code sorts after the tilde. */
    private static void commodity(ListQuery query, FlowFilter filter) {
        String code = TradeParams.commodity("commodity", filter.commodity);
        String parent = TradeParams.commodity("under", filter.under);
        boolean withChildren = Params.flag("children", filter.children);
        if (withChildren && code == null) {
            throw InvalidRequest.parameter("children", "Name the commodity whose children are asked for.");
        }
        if (parent != null && code != null) {
            throw InvalidRequest.parameter(
                    "under",
                    "Ask for one commodity or for the codes under one, not both; commodity=" + code
                            + "&children=true asks for the code and those under it.");
        }
        if ("TOTAL".equals(parent) || withChildren && "TOTAL".equals(code)) {
            throw InvalidRequest.parameter(
                    parent != null ? "under" : "children",
                    "Every code is below TOTAL: name a code such as 61, or leave the parameter out.");
        }
        if (parent != null) {
            query.where("f.commodity > ? and f.commodity < ?", parent, parent + "~");
        } else if (withChildren) {
            query.where("f.commodity >= ? and f.commodity < ?", code, code + "~");
        } else {
            query.whereGiven("f.commodity = ?", code);
        }
    }
}
