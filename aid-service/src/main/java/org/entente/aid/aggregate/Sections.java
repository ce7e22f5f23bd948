package org.entente.aid.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole answer of a question in SQL, each row with the section that it belongs to. */
final class Sections {

    /** How many pairs of parents and children are named. */
    static final int MOST_PAIRS = 20;

    private final Question question;

    Sections(Question question) {
        this.question = question;
    }

    /** @param mostRows one more row is returned where there are more */
    Sql sql(int mostRows) {
        Sql sql = new Pieces(question).sql();
        List<String> currency = question.converts() ? List.of() : List.of("currency");
        if (!question.by().isEmpty()) {
            List<String> keys = new ArrayList<>(IntStream.range(0, question.by().size())
                    .mapToObj(i -> "by" + i)
                    .toList());
            String key = key(keys);
            keys.addAll(currency);
            sql.add(
                    "(" + sums("row", key, "value", "sum", keys, repeatsInRows()) + " limit ?) union all",
                    mostRows + 1);
        }
        sql.add(sums("total", "null::text", "value", "sum", currency, question.splits()));
        for (String part : List.of("unconverted", "setApart")) {
            sql.add("union all "
                    + sums(part, "null::text", "own", part, List.of("currency", "reason"), question.splits()));
        }
        return notes(sql);
    }

    /**
     * Sums of a section.
     *
     * @param key of each sum
     * @param value the column that is added up
     * @param groups the columns that it is grouped by
     * @param repeats whether one record can have several pieces in a group, which count once
     */
    private String sums(String section, String key, String value, String part, List<String> groups, boolean repeats) {
        boolean rows = section.equals("row");
        String labels = rows ? labels() : "";
        String source = "piece p where part = '" + part + "'";
        if (repeats) {
            String by = groups.stream().map(group -> group + ", ").collect(Collectors.joining());
            source = "(select " + by + "sum(" + value + ") as " + value + ", min(on_date) as on_date" + labels
                    + " from " + source + " group by " + by + "activity_id, place) p";
        }
        return "select '" + section + "', " + key + ", " + (groups.contains("currency") ? "currency" : "null::text")
                + ", "
                + (groups.contains("reason") ? "reason" : "null::text") + ", sum(" + value
                + "), count(*), min(on_date), max(on_date), " + (rows ? label() : "null::text") + " from " + source
                + (groups.isEmpty() ? "" : " group by " + String.join(", ", groups));
    }

    /** Whether pieces of one record can be in one row: where a row does not tell apart by what the record was cut. */
    private boolean repeatsInRows() {
        return question.splitsRecipients() && !question.needs(Dimension.RECIPIENT)
                || question.splitsSectors() && !question.needs(Dimension.SECTOR)
                || question.apportion() && !question.needs(Dimension.YEAR);
    }

    /** The key of a group as JSON: of each dimension a list of codes. */
    private static String key(List<String> columns) {
        return columns.stream()
                .map(column -> "to_jsonb(" + column + ")")
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")::text"));
    }

    /** What only the records know of a group's names, one of each. */
    private String labels() {
        return names().values().stream()
                .map(column -> ", min(" + column + ") as " + column)
                .collect(Collectors.joining());
    }

    private String label() {
        return names().entrySet().stream()
                .map(name -> "'" + name.getKey() + "', min(" + name.getValue() + ")"
                        + (name.getKey().equals(Dimension.DONOR.word()) ? "::jsonb" : ""))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")::text"));
    }

    /** The columns of names by the words of their dimensions. */
    private Map<String, String> names() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Dimension dimension : question.by()) {
            switch (dimension) {
                case DONOR -> columns.put(dimension.word(), "donor_labels");
                case PUBLISHER -> columns.put(dimension.word(), "publisher_name");
                case ACTIVITY -> columns.put(dimension.word(), "activity_name");
                default -> {}
            }
        }
        return columns;
    }

    private Sql notes(Sql sql) {
        sql.add(
                """
                union all select 'rate',
                  jsonb_build_array(to_char(min(day), 'YYYY-MM'), to_char(max(day), 'YYYY-MM'),
                    trim_scale(round(min(rate), 10)), trim_scale(round(max(rate), 10)))::text,
                  currency, null, null, count(*), null, null, null
                from (select currency, min(value_date) as day, min(rate_to / rate_from) as rate
                      from piece where part = 'sum' and currency <> ? group by currency, activity_id, place) record
                group by currency""",
                question.converts() ? question.currency() : "");
        sql.add(
                """
                union all select 'inexact', qualifier, null, null, null, count(*), null, null, null
                from (select qualifier from piece where part = 'sum' and qualifier <> 'EXACT'
                      group by qualifier, activity_id, place) record
                group by qualifier""");
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
        String key = key(
                IntStream.range(0, question.by().size()).mapToObj(i -> "by" + i).toList());
        return new Pieces(question)
                .sql()
                .add("select part, " + key + " as key, currency, reason, activity_id, iati_identifier, place, on_date,"
                        + " value_date, amount, own, portion, rate_to / rate_from as rate, prices_to / prices_from as prices, value, "
                        + (question.findsDonors() ? "donor_by" : "null::text as donor_by") + ", "
                        + (question.splitsRecipients() ? "recipient_by" : "null::text as recipient_by") + ", "
                        + (question.splitsSectors() ? "sector_by" : "null::text as sector_by"))
                .add("from piece order by on_date, activity_id, place, low limit ?", most + 1);
    }
}
