package org.entente.aid.statistic;

import java.util.ArrayList;
import java.util.List;

/** Which values go into sums, in SQL. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder("s.publication = ?");
    private final List<Object> arguments = new ArrayList<>();

    Conditions(SumQuestion question) {
        arguments.add(question.publication().word());
        and("v.transaction_type = ?", question.measure().published());
        and("v.price_basis = ?", StatisticRows.word(question.prices()));
        sql.append(question.bySector() ? " and v.sector is not null" : " and v.sector is null");
        and("s.recipient = ?", question.recipient());
        and("s.recipient_kind = ?", question.kind() == null ? null : StatisticRows.word(question.kind()));
        and("v.donor = ?", question.donor());
        and("v.donor_code = ?", question.donorCode());
        and("starts_with(v.sector, ?)", question.sector());
        and("v.year >= ?", question.from());
        and("v.year <= ?", question.to());
    }

    private void and(String condition, String value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> arguments() {
        return arguments;
    }
}
