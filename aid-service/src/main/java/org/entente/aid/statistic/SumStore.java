package org.entente.aid.statistic;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;

/** Adds up values of statistics. */
@ApplicationScoped
class SumStore {

    /** More sums are a table to take out as values, and not an answer to read. */
    static final int MOST = 10_000;

    private static final int MOST_EXPLAINED = 100;

    private final AgroalDataSource dataSource;

    SumStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Sums.Sum> sums(SumQuestion question, boolean explain) {
        Conditions where = new Conditions(question);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(question, where, explain))) {
            for (int i = 0; i < where.arguments().size(); i++) {
                select.setObject(i + 1, where.arguments().get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<Sums.Sum> sums = new ArrayList<>();
                while (rows.next()) {
                    sums.add(sum(rows, question, explain));
                }
                if (sums.size() > MOST) {
                    throw InvalidRequest.parameter(
                            "by",
                            "There are more than " + MOST + " sums: ask by less, or for one recipient or fewer years.");
                }
                return sums;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sums could not be read.", e);
        }
    }

    private static String sql(SumQuestion question, Conditions where, boolean explain) {
        String groups = Stream.concat(
                        Stream.of("s.recipient_kind"), question.by().stream().map(SumDimension::columns))
                .collect(Collectors.joining(", "));
        String used =
                explain ? ", (array_agg(v.key order by v.period_start, v.key))[1:" + MOST_EXPLAINED + "] as used" : "";
        return "select " + groups + ", v.currency, v.base_year, sum(v.amount) as amount, count(*) as added" + used
                + " from statistic_value v join statistic s on s.id = v.statistic_id where " + where.sql()
                + " group by " + groups + ", v.currency, v.base_year order by " + groups
                + ", v.currency, v.base_year limit " + (MOST + 1);
    }

    private static Sums.Sum sum(ResultSet row, SumQuestion question, boolean explain) throws SQLException {
        boolean recipient = question.by().contains(SumDimension.RECIPIENT);
        boolean donor = question.by().contains(SumDimension.DONOR);
        return new Sums.Sum(
                RecipientKind.valueOf(row.getString("recipient_kind").toUpperCase(Locale.ROOT)),
                recipient ? row.getString("recipient") : null,
                recipient ? row.getString("recipient_name") : null,
                recipient ? row.getString("recipient_code") : null,
                recipient ? row.getObject("id", UUID.class) : null,
                donor ? row.getString("donor") : null,
                donor ? row.getString("donor_name") : null,
                donor ? row.getString("donor_code") : null,
                question.by().contains(SumDimension.YEAR) ? row.getString("year") : null,
                question.by().contains(SumDimension.SECTOR) ? row.getString("sector") : null,
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("base_year", Integer.class),
                row.getLong("added"),
                explain ? used((String[]) row.getArray("used").getArray()) : null);
    }

    private static List<Sums.Used> used(String[] keys) {
        return Stream.of(keys)
                .map(key -> key.split("/"))
                .map(parts -> new Sums.Used(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }
}
