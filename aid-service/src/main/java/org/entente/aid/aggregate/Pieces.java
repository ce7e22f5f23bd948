package org.entente.aid.aggregate;

/**
 * The parts of the records in SQL: the rows {@code piece}. A record's parts are differences of rounded cumulative sums,
 * so that they add up to the record exactly, whatever its shares.
 */
final class Pieces {

    /** Decimals of a converted amount, and of parts of amounts that have no more themselves. */
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

    private static final String LAID = ", coalesce(%s.low, 0) as %s_low, coalesce(%s.high, 1) as %s_high";

    /** Within the days of a period lie the recipients' shares, and within each of these the sectors'. */
    private static final String WITHIN =
            "since + (till - since) * (recipient_low + (recipient_high - recipient_low) * sector_%s)";

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
        sql.add(", valued as (select fact.*, case when rate_to = rate_from and prices_to = prices_from then amount"
                        + " else round(amount * rate_to * prices_to / (rate_from * prices_from), " + SCALE
                        + ") end as whole from fact)")
                .add(", shared as (select fact.*")
                .addIf(recipients, RECIPIENT)
                .addIf(sectors, SECTOR)
                .add(
                        question.apportion()
                                ? ", y.year, y.since, y.till"
                                : ", " + yearOfStart() + " as year, 0 as since, 1 as till")
                .add(recipients ? LAID.formatted("r", "recipient", "r", "recipient") : whole("recipient"))
                .add(sectors ? LAID.formatted("s", "sector", "s", "sector") : whole("sector"))
                .add("from valued fact")
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
        sql.add(")");
    }

    private static String whole(String share) {
        return ", 0 as " + share + "_low, 1 as " + share + "_high";
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
        sql.add(", cut as (select shared.*, " + WITHIN.formatted("low") + " as low, " + WITHIN.formatted("high")
                + " as high from shared where true");
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
        return piece(sql);
    }

    /** With nothing but what the sections need, for all rows are kept until the last section is read. */
    private Sql piece(Sql sql) {
        sql.add(
                """
                , piece as materialized (
                  select p.activity_id, p.place, p.on_date, p.value_date, p.currency, p.qualifier, p.rate_to, p.rate_from,
                         case when why is not null or whole is null
                              then round(amount * high, digits) - round(amount * low, digits) end as own,
                         case when why is null
                              then round(whole * high, digits) - round(whole * low, digits) end as value,
                         case when why is not null then 'setApart' when whole is null then 'unconverted'
                              else 'sum' end as part,
                         coalesce(why, case when rate_from is null then 'noRate' when rate_to is null then 'noTargetRate'
                                            when prices_from is null then 'noDeflator' end) as reason""");
        for (int i = 0; i < question.by().size(); i++) {
            sql.add(", " + question.by().get(i).expression() + " as by" + i);
        }
        sql.addIf(question.needs(Dimension.DONOR), ", p.donor_labels::text as donor_labels")
                .addIf(question.needs(Dimension.PUBLISHER), ", p.publisher_name")
                .addIf(question.needs(Dimension.ACTIVITY), ", coalesce(p.iati_identifier, p.title) as activity_name")
                .addIf(
                        question.explain(),
                        ", p.amount, p.iati_identifier, low, high - low as portion, prices_to, prices_from")
                .addIf(question.explain() && question.findsDonors(), ", p.donor_by")
                .addIf(question.explain() && question.splitsRecipients(), ", p.recipient_by")
                .addIf(question.explain() && question.splitsSectors(), ", p.sector_by");
        return sql.add("from reasoned p, lateral (select greatest(scale(amount), " + SCALE + ") as digits) exact)");
    }
}
