package org.entente.aid.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.figure.claim.Qualifier;

/** What was paid out by a provider for a recipient within some days. */
@ApplicationScoped
public class Disbursements {

    /** Neither a check nor a person goes through more. */
    public static final int MOST = 10_000;

    /**
     * What a transaction does not tell of recipient and sector is told by its activity, and then only an activity of one
     * recipient and one sector tells it of the whole amount.
     */
    private static final String SQL =
            """
            select t.activity_id, t.place, t.amount, t.currency, t.qualifier,
                   (t.recipient_country is not null
                      or not exists (select 1 from activity_recipient r
                                     where r.activity_id = t.activity_id and (r.country is distinct from ? or r.percentage < 100)))
                   and (? = '' or t.sector is not null
                      or not exists (select 1 from activity_sector s
                                     where s.activity_id = t.activity_id and s.vocabulary in ('1', '2')
                                       and not starts_with(s.code, ?))) as wholly
            from activity_transaction t
            where t.type = '3' and t.provider = ? and t.made_on between ? and ?
              and (t.recipient_country = ? or t.recipient_country is null
                     and exists (select 1 from activity_recipient r
                                 where r.activity_id = t.activity_id and r.country = ?))
              and (? = '' or starts_with(t.sector, ?) or t.sector is null
                     and exists (select 1 from activity_sector s
                                 where s.activity_id = t.activity_id and s.vocabulary in ('1', '2')
                                   and starts_with(s.code, ?)))
            order by t.made_on, t.key
            limit\s"""
                    + (MOST + 1);

    private final AgroalDataSource dataSource;

    Disbursements(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The disbursements by date, at most one more than {@link #MOST}.
     *
     * @param sector a DAC purpose or category, null for all
     */
    public List<Disbursement> of(String provider, String recipient, String sector, LocalDate from, LocalDate to) {
        String code = sector == null ? "" : sector;
        Object[] arguments = {recipient, code, code, provider, from, to, recipient, recipient, code, code, code};
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<Disbursement> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The disbursements could not be read.", e);
        }
    }

    private static Disbursement row(ResultSet rows) throws SQLException {
        return new Disbursement(
                rows.getObject("activity_id", UUID.class),
                rows.getInt("place"),
                rows.getBigDecimal("amount"),
                rows.getString("currency"),
                Qualifier.valueOf(rows.getString("qualifier")),
                rows.getBoolean("wholly"));
    }
}
