package org.entente.aid.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.Json;

/** The numbers of an answer as a flat table, those that are left out too: who reads the table alone must see them. */
final class FlatRows {

    private final Question question;
    private final Aggregate answer;

    FlatRows(Question question, Aggregate answer) {
        this.question = question;
        this.answer = answer;
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("part", "reason"));
        for (Dimension dimension : question.by()) {
            columns.add(dimension.word());
            columns.add(dimension.word() + "Name");
        }
        columns.addAll(List.of("value", "currency", "records"));
        return columns;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Aggregate.Row row : answer.rows()) {
            rows.add(row("sum", null, row.group(), row.value(), row.currency(), row.records()));
        }
        if (question.by().isEmpty()) {
            List<Aggregate.Sum> totals = answer.total() == null ? answer.totals() : List.of(answer.total());
            totals.forEach(sum -> rows.add(row("sum", null, Map.of(), sum.value(), sum.currency(), sum.records())));
        }
        left("unconverted", answer.unconverted(), rows);
        left("setApart", answer.setApart(), rows);
        return rows;
    }

    private static void left(String part, List<Aggregate.Remainder> remainders, List<String> rows) {
        remainders.forEach(
                left -> rows.add(row(part, left.reason(), Map.of(), left.value(), left.currency(), left.records())));
    }

    private static String row(
            String part, String reason, Map<String, Group> groups, BigDecimal value, String currency, long records) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("part", part);
        members.put("reason", reason);
        groups.forEach((dimension, group) -> {
            members.put(dimension, group.code());
            members.put(dimension + "Name", group.name());
        });
        members.put("value", value);
        members.put("currency", currency);
        members.put("records", records);
        members.values().removeIf(member -> member == null);
        return Json.write(members);
    }
}
