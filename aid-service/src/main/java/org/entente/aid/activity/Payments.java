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
import org.entente.aid.iati.TransactionType;
import org.entente.chassis.figure.claim.Qualifier;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.CountryScheme;

/** What a provider promised to a recipient, or paid out for it, within some days. */
@ApplicationScoped
public class Payments {

    /** Neither a check nor a person goes through more. */
    public static final int MOST = 10_000;

    /**
     * What a transaction does not tell of recipient and sector is told by its activity in shares; a share that is of
     * several together, or of what nobody told, is nobody's share. Who provides is told by the transaction, else by the
     * activity's only funding organisation. A country provides what its government's agencies do, which IATI's list of
     * registration agencies identifies by such as {@code US-GOV}; an organisation provides what goes through it as the
     * only one that extends or implements the activity.
     */
    private static final String SQL =
            """
            with asked as (
              select ?::text as provider, ?::text as recipient, ?::text as sector, ?::text as government),
            found as (
              select m.*, asked.recipient, asked.sector, r.known as of_recipient, r.vague as recipient_vague,
                     s.known as of_sector, s.vague as sector_vague
              from asked cross join money m
              left join lateral (
                select sum(h.share) filter (where h.codes = array[asked.recipient]) as known,
                       bool_or(asked.recipient = any(h.codes)) as named,
                       bool_or(cardinality(h.codes) = 0 or asked.recipient = any(h.codes) and cardinality(h.codes) > 1) as vague
                from activity_recipient_share h where h.activity_id = m.activity_id) r
                on m.recipient_country is null and m.recipient_region is null
              left join lateral (
                select sum(h.share) filter (where c.all_of_them) as known, bool_or(c.some_of_them) as named,
                       bool_or(cardinality(h.codes) = 0 or c.some_of_them and not c.all_of_them) as vague
                from (select h.share, h.codes from activity_sector_share h
                      where m.own_sectors is null and h.activity_id = m.activity_id
                      union all select 1, m.own_sectors where m.own_sectors is not null) h
                cross join lateral (
                  select bool_and(starts_with(code, asked.sector)) as all_of_them,
                         bool_or(starts_with(code, asked.sector)) as some_of_them from unnest(h.codes) code) c) s
                on asked.sector <> ''
              where m.kind = 'transaction' and m.type = ? and m.on_date between ? and ?
                and (m.recipient_country = asked.recipient or r.named)
                and (asked.sector = '' or s.named)
                and (m.provider = asked.provider
                  or m.provider is null and starts_with(m.provider_ref, asked.government)
                  or m.provider is null and m.provider_ref is null and m.provider_name is null and exists (
                       select from activity_participant p where p.activity_id = m.activity_id and p.role = '1'
                       having bool_and(coalesce(p.actor = asked.provider, starts_with(p.ref, asked.government), false)))
                  or asked.government is null and exists (
                       select from activity_participant p where p.activity_id = m.activity_id and p.role in ('3', '4')
                       group by p.role having bool_and(p.actor is not distinct from asked.provider))))
            select f.activity_id, f.place, f.amount, f.currency, f.value_date, f.qualifier,
                   case when f.recipient_country is null and f.recipient_vague then null
                        when f.sector <> '' and f.sector_vague then null
                        else coalesce(case when f.recipient_country is null then f.of_recipient end, 1)
                             * coalesce(f.of_sector, 1) end as share,
                   exists (select from activity_copy c where c.activity_id = f.activity_id) as copied,
                   array(select distinct named.text from activity_participant p, unnest(array[p.actor, p.name]) named (text)
                         where p.activity_id = f.activity_id and p.role in ('2', '3', '4') and named.text is not null)
                     as through
            from found f
            order by f.on_date, f.activity_id, f.place
            limit\s"""
                    + (MOST + 1);

    private final AgroalDataSource dataSource;

    Payments(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The transactions by date, at most one more than {@link #MOST}.
     *
     * @param type disbursements or commitments
     * @param sector a DAC purpose or category, null for all
     */
    public List<Payment> of(
            TransactionType type, String provider, String recipient, String sector, LocalDate from, LocalDate to) {
        String government = Countries.find(provider, CountryScheme.ISO)
                .map(country -> country.alpha2() + "-GOV-")
                .orElse(null);
        Object[] arguments = {provider, recipient, sector == null ? "" : sector, government, type.code(), from, to};
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<Payment> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The transactions could not be read.", e);
        }
    }

    private static Payment row(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("activity_id", UUID.class),
                row.getInt("place"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("value_date", LocalDate.class),
                Qualifier.valueOf(row.getString("qualifier")),
                row.getBigDecimal("share"),
                row.getBoolean("copied"),
                List.of((String[]) row.getArray("through").getArray()));
    }
}
