package org.entente.aid.aggregate;

/**
 * The parts of the records in SQL: the rows {@code piece}. A record's parts are differences of rounded cumulative sums,
 * so that they add up to the record exactly, whatever its shares.
 */
final class Pieces {

    /** Decimals of a converted amount and of its parts; amounts come with no more. */
    static final int SCALE = 6;

    private static final String RECIPIENT =
            """
            , case when fact.recipient_country is not null then array[fact.recipient_country]
                   when fact.recipient_region is null then coalesce(r.codes, '{}')
                   when coalesce(fact.region_vocabulary, '1') = '1' then array[fact.recipient_region]
                   else array[fact.region_vocabulary || ':' || fact.recipient_region] end as recipient
            , case when coalesce(fact.recipient_country, fact.recipient_region) is not null then 'transaction'
                   when r.codes is not null then 'activity' end as recipient_by""";

    private static final String SECTOR =
            """
            , coalesce(fact.own_sectors, s.codes, '{}') as sectors
            , case when fact.own_sectors is not null then 'transaction'
                   when s.codes is not null then 'activity' end as sector_by""";

    private final Question question;

    Pieces(Question question) {
        this.question = question;
    }

    /** All of it, from {@code with} on. */
    Sql sql() {
        Sql sql = new Sql().add("with").append(new Facts(question).sql());
        shares(sql);
        return parts(sql);
    }

    private void shares(Sql sql) {
        boolean recipients = question.splitsRecipients();
        boolean sectors = question.splitsSectors();
        sql.add(", valued as (select fact.*");
        sql.add(", round(amount * rate_to * prices_to / (rate_from * prices_from), " + SCALE + ") as whole from fact)");
        sql.add(", shared as (select fact.*")
                .addIf(recipients, RECIPIENT)
                .addIf(sectors, SECTOR)
                .add(", "
                        + (question.apportion()
                                ? "y.year, y.since, y.till"
                                : yearOfStart() + " as year, 0 as since, 1 as till"));
        if (recipients || sectors) {
            String share = (recipients ? "coalesce(r.share, 1)" : "1") + (sectors ? " * coalesce(s.share, 1)" : "");
            sql.add(", " + share + " as share, sum(" + share + ") over w as up_to")
                    .add(", row_number() over w = count(*) over (partition by " + key() + ") as last");
        } else {
            sql.add(", 1 as share, 1 as up_to, true as last");
        }
        sql.add("from valued fact")
                .addIf(
                        recipients,
                        "left join activity_recipient_share r on r.activity_id = fact.activity_id"
                                + " and fact.recipient_country is null and fact.recipient_region is null")
                .addIf(
                        sectors,
                        "left join activity_sector_share s on s.activity_id = fact.activity_id"
                                + " and fact.own_sectors is null");
        if (question.apportion()) {
            days(sql);
        }
        if (recipients || sectors) {
            String order =
                    (recipients ? "r.place" : "") + (recipients && sectors ? ", " : "") + (sectors ? "s.place" : "");
            sql.add("window w as (partition by " + key() + " order by " + order + " rows unbounded preceding)");
        }
        sql.add(")");
    }

    private String key() {
        return "fact.activity_id, fact.place" + (question.apportion() ? ", y.year" : "");
    }

    private String yearOfStart() {
        return question.years().of("fact.on_date");
    }

    /** Of each year the days of the period in it, as parts of the period from 0 to 1. */
    private void days(Sql sql) {
        Years years = question.years();
        sql.add(
                "cross join lateral (select year, (first_day - fact.on_date)::numeric / days as since,"
                        + " (last_day + 1 - fact.on_date)::numeric / days as till from (select year, days,"
                        + " greatest(fact.on_date, " + years.first("year") + ", ?::date) as first_day,"
                        + " least(fact.until, " + years.first("(year + 1)") + " - 1, ?::date) as last_day"
                        + " from generate_series(" + yearOfStart() + ", " + years.of("fact.until") + ") as year,"
                        + " (select fact.until - fact.on_date + 1 as days) period) cut where first_day <= last_day) y",
                orElse(question.days().from(), "-infinity"),
                orElse(question.days().to(), "infinity"));
    }

    private static String orElse(Object day, String open) {
        return day == null ? open : day.toString();
    }

    private Sql parts(Sql sql) {
        Question.Filter filter = question.filter();
        sql.add(", cut as (select shared.*, since + (till - since) * (up_to - share) as low,"
                + " since + (till - since) * case when last then 1 else up_to end as high from shared where true");
        if (filter.recipient() != null) {
            sql.add("and ? = any(recipient)", filter.recipient());
        }
        if (filter.sector() != null) {
            sql.add(
                    "and exists (select from unnest(sectors) c where starts_with(c, ?) or starts_with(?, c))",
                    filter.sector(),
                    filter.sector());
        }
        if (filter.donor() != null) {
            sql.add(
                    "and exists (select from jsonb_each(donor_labels) l where ? in (l.value ->> 'actor', l.value ->> 'ref'))",
                    filter.donor());
        }
        sql.add("), reasoned as (select cut.*, coalesce(apart");
        if (filter.recipient() != null) {
            sql.add(", case when recipient <> array[?::text] then 'sharedRecipient' end", filter.recipient());
        }
        if (filter.sector() != null) {
            sql.add(
                    ", case when exists (select from unnest(sectors) c where not starts_with(c, ?)) then 'sharedSector' end",
                    filter.sector());
        }
        if (filter.donor() != null) {
            sql.add(
                    ", case when exists (select from jsonb_each(donor_labels) l"
                            + " where ? not in (coalesce(l.value ->> 'actor', ''), coalesce(l.value ->> 'ref', '')))"
                            + " then 'sharedDonor' end",
                    filter.donor());
        }
        sql.add(") as why from cut)");
        return sql.add(
                """
                , piece as materialized (
                  select *, round(amount * high, %1$d) - round(amount * low, %1$d) as own,
                         round(whole * high, %1$d) - round(whole * low, %1$d) as value, high - low as portion,
                         case when why is not null then 'setApart' when whole is null then 'unconverted'
                              else 'sum' end as part,
                         coalesce(why, case when rate_from is null then 'noRate' when rate_to is null then 'noTargetRate'
                                            when prices_from is null then 'noDeflator' end) as reason
                  from reasoned)"""
                        .formatted(SCALE));
    }
}
