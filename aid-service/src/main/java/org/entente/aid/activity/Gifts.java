package org.entente.aid.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.http.Json;

/** What a provider gave in another form than money. */
@ApplicationScoped
public class Gifts {

    /** Neither a check nor a person goes through more. */
    public static final int MOST = 1000;

    /** Who got it is told by the contribution, else by the activity's recipients; what it is for, by the activity alone. */
    private static final String SQL =
            """
            with asked as (select ?::text as unit, ?::text as provider, ?::text as receiver, ?::text as sector)
            select k.activity_id, k.place, (a.view::jsonb -> 'inKind' -> k.place)::text as given,
                   (k.receiver is not null or not exists (
                      select from activity_recipient r
                      where r.activity_id = k.activity_id and r.country is distinct from asked.receiver))
                   and (asked.sector = '' or not exists (
                      select from activity_sector s
                      where s.activity_id = k.activity_id and s.vocabulary in ('1', '2')
                        and not starts_with(s.code, asked.sector))) as wholly,
                   exists (select from activity_copy c where c.activity_id = k.activity_id) as copied
            from asked, activity_in_kind k join activity a on a.id = k.activity_id
            where k.unit = asked.unit and k.provider = asked.provider
              and (k.receiver = asked.receiver or k.receiver is null and exists (
                     select from activity_recipient r where r.activity_id = k.activity_id and r.country = asked.receiver))
              and (asked.sector = '' or exists (
                     select from activity_sector s
                     where s.activity_id = k.activity_id and s.vocabulary in ('1', '2') and starts_with(s.code, asked.sector)))
            order by k.activity_id, k.place
            limit\s"""
                    + (MOST + 1);

    private final AgroalDataSource dataSource;

    Gifts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The contributions by activity, at most one more than {@link #MOST}.
     *
     * @param unit what is counted, such as {@code doses}
     * @param sector a DAC purpose or category, null for all
     */
    public List<Gift> of(String unit, String provider, String receiver, String sector) {
        Object[] arguments = {unit, provider, receiver, sector == null ? "" : sector};
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<Gift> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions in kind could not be read.", e);
        }
    }

    private static Gift row(ResultSet row) throws SQLException {
        try {
            return new Gift(
                    row.getObject("activity_id", UUID.class),
                    row.getInt("place"),
                    Json.MAPPER.readValue(row.getString("given"), InKind.class),
                    row.getBoolean("wholly"),
                    row.getBoolean("copied"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A contribution in kind cannot be read back.", e);
        }
    }
}
