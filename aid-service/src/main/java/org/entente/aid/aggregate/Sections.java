package org.entente.aid.aggregate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole answer of a question in SQL, each row with the section that it belongs to. */
final class Sections {

    /** How many pairs of parents and children are named. */
    static final int MOST_PAIRS = 20;

    private static final String COUNTS = "count(distinct (p.activity_id, p.place)), min(p.on_date), max(p.on_date)";

    private final Question question;

    Sections(Question question) {
        this.question = question;
    }

    /** @param mostRows one more row is returned where there are more */
    Sql sql(int mostRows) {
        Sql sql = new Pieces(question).sql();
        if (!question.by().isEmpty()) {
            rows(sql, mostRows);
            sql.add("union all");
        }
        String currency = question.converts() ? "null::text" : "p.currency";
        sql.add("select 'total', null::text, " + currency + ", null::text, sum(p.value), " + COUNTS
                + ", null::text from piece p where part = 'sum'" + (question.converts() ? "" : " group by p.currency"));
        for (String part : List.of("unconverted", "setApart")) {
            sql.add("union all select '" + part + "', null, p.currency, p.reason, sum(p.own), " + COUNTS
                    + ", null from piece p where part = '" + part + "' group by p.currency, p.reason");
        }
        return notes(sql);
    }

    private void rows(Sql sql, int mostRows) {
        List<Dimension> by = question.by();
        String columns = IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i).expression() + " as by" + i)
                .collect(Collectors.joining(", "));
        String keys = IntStream.range(0, by.size()).mapToObj(i -> "p.by" + i).collect(Collectors.joining(", "));
        String currency = question.converts() ? "" : ", p.currency";
        sql.add(
                "(select 'row', " + key("p.by", by.size()) + ", "
                        + (question.converts() ? "null::text" : "p.currency") + ", null::text, sum(p.value), " + COUNTS
                        + ", " + labels() + " from (select p.*, " + columns + " from piece p where part = 'sum') p"
                        + " group by " + keys + currency + " limit ?)",
                mostRows + 1);
    }

    /** The key of a group as JSON: of each dimension a list of codes. */
    private static String key(String column, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "to_jsonb(" + column + i + ")")
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
    }

    /** What only the records know of a group's names. */
    private String labels() {
        StringBuilder labels = new StringBuilder("jsonb_build_object(");
        labels.append("'donor', ").append(question.findsDonors() ? "min(p.donor_labels::text)::jsonb" : "null");
        labels.append(", 'publisher', ").append(question.needs(Dimension.PUBLISHER) ? "min(p.publisher_name)" : "null");
        labels.append(", 'activity', ")
                .append(question.needs(Dimension.ACTIVITY) ? "min(coalesce(p.iati_identifier, p.title))" : "null");
        return labels.append(")::text").toString();
    }

    private Sql notes(Sql sql) {
        sql.add(
                """
                union all select 'rate',
                  jsonb_build_array(to_char(min(value_date), 'YYYY-MM'), to_char(max(value_date), 'YYYY-MM'),
                    trim_scale(round(min(rate_to / rate_from), 10)), trim_scale(round(max(rate_to / rate_from), 10)))::text,
                  p.currency, null, null, count(distinct (p.activity_id, p.place)), null, null, null
                from piece p where part = 'sum' and p.currency <> ? group by p.currency""",
                question.converts() ? question.currency() : "");
        sql.add("union all select 'inexact', p.qualifier, null, null, null, " + COUNTS
                + ", null from piece p where part = 'sum' and p.qualifier <> 'EXACT' group by p.qualifier");
        return sql.add(
                """
                union all (select 'family', jsonb_build_array(parent, child)::text, null, null, null,
                  count(*) over (), null, null, null
                from (
                  select p.id as parent, r.activity_id as child
                  from activity_related r join activity p on p.iati_identifier = r.ref where r.type = '1'
                  union
                  select r.activity_id, c.id
                  from activity_related r join activity c on c.iati_identifier = r.ref where r.type = '2'
                ) pair
                where parent in (select activity_id from piece where part = 'sum')
                  and child in (select activity_id from piece where part = 'sum')
                order by parent, child limit %d)"""
                        .formatted(MOST_PAIRS));
    }

    /** The records behind all numbers of the answer. */
    Sql contributions(int most) {
        List<Dimension> by = question.by();
        String key = by.stream()
                .map(dimension -> "to_jsonb(" + dimension.expression() + ")")
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
        return new Pieces(question)
                .sql()
                .add("select part, " + key + " as key, currency, reason, activity_id, iati_identifier, place, on_date,"
                        + " value_date, amount, own, portion, rate_to / rate_from as rate, prices_to / prices_from as prices, value, "
                        + (question.findsDonors() ? "donor_by" : "null::text as donor_by") + ", "
                        + (question.splitsRecipients() ? "recipient_by" : "null::text as recipient_by") + ", "
                        + (question.splitsSectors() ? "sector_by" : "null::text as sector_by"))
                .add("from piece p order by on_date, activity_id, place, low limit ?", most + 1);
    }
}
