package org.entente.aid.aggregate;

/** The records of a question in SQL, each whole and converted: the rows {@code fact}. */
final class Facts {

    /** Of whom the answer is, in the order of the rule; a key tells by what an organisation is known. */
    private static final String DONOR =
            """
            , case when coalesce(m.provider, m.provider_ref, m.provider_name) is not null
                     then array[coalesce('actor:' || m.provider, 'ref:' || m.provider_ref, 'name:' || m.provider_name)]
                   when f.keys is not null then f.keys
                   when m.publisher is not null then array['ref:' || m.publisher]
                   else '{}' end as donor
            , case when coalesce(m.provider, m.provider_ref, m.provider_name) is not null
                     then jsonb_build_object(
                       coalesce('actor:' || m.provider, 'ref:' || m.provider_ref, 'name:' || m.provider_name),
                       jsonb_strip_nulls(jsonb_build_object(
                         'actor', m.provider, 'ref', m.provider_ref, 'name', m.provider_name)))
                   when f.keys is not null then f.labels
                   when m.publisher is not null then jsonb_build_object('ref:' || m.publisher,
                     jsonb_strip_nulls(jsonb_build_object('ref', m.publisher, 'name', m.publisher_name)))
                   else '{}' end as donor_labels
            , case when coalesce(m.provider, m.provider_ref, m.provider_name) is not null then 'provider'
                   when f.keys is not null then 'fundingOrganisation'
                   when m.publisher is not null then 'reportingOrganisation' end as donor_by""";

    /** A budget whose period a revised one covers in whole or in part is not the plan any more. */
    private static final String REPLACED =
            """
            when m.type = '1' and exists (
              select from money r where r.kind = ? and r.activity_id = m.activity_id and r.type = '2'
                and r.on_date <= m.until and r.until >= m.on_date) then 'replaced'""";

    private final Question question;

    Facts(Question question) {
        this.question = question;
    }

    Sql sql() {
        Sql sql = new Sql().add("fact as (select m.*");
        sql.add(", case when m.secondary then 'secondaryPublisher' when c.activity_id is not null then 'copy'")
                .addIf(
                        question.measure().revisable(),
                        REPLACED,
                        question.measure().kind())
                .add("end as apart");
        sql.addIf(question.findsDonors(), DONOR);
        rates(sql);
        sql.add("from money m left join activity_copy c on c.activity_id = m.activity_id")
                .addIf(question.findsDonors(), "left join activity_funding f on f.activity_id = m.activity_id");
        joinRates(sql);
        conditions(sql);
        return sql.add(")");
    }

    private void rates(Sql sql) {
        if (!question.converts()) {
            sql.add(
                    ", 1::numeric as rate_to, 1::numeric as rate_from, 1::numeric as prices_to, 1::numeric as prices_from");
            return;
        }
        String currency = question.currency();
        sql.add(
                ", case when m.currency = ? then 1 when ? = 'USD' then 1 else target.rate end as rate_to",
                currency,
                currency);
        sql.add(", case when m.currency in (?, 'USD') then 1 else source.rate end as rate_from", currency);
        // The dollar's own rate is 1; of amounts in the target's currency neither rate is needed.
        if (question.deflator() == null) {
            sql.add(", 1::numeric as prices_to, 1::numeric as prices_from");
        } else {
            sql.add(
                    ", ?::numeric as prices_to, d.value as prices_from",
                    question.deflator().values().get(question.baseYear()));
        }
    }

    private void joinRates(Sql sql) {
        if (question.converts()) {
            String month = "date_trunc('month', m.value_date::timestamp)::date";
            sql.add("left join exchange_rate source on source.currency = m.currency and source.month = " + month);
            sql.add(
                    "left join exchange_rate target on target.currency = ? and target.month = " + month,
                    question.currency());
            sql.addIf(
                    question.deflator() != null,
                    "left join deflator d on d.currency = '" + question.currency()
                            + "' and d.year = extract(year from m.value_date)::int");
        }
    }

    private void conditions(Sql sql) {
        Question.Filter filter = question.filter();
        sql.add(
                        "where m.kind = ? and m.type = any(?)",
                        question.measure().kind(),
                        question.measure().types())
                .andGiven(
                        (question.apportion() ? "m.until" : "m.on_date") + " >= ?",
                        question.days().from())
                .andGiven("m.on_date <= ?", question.days().to())
                .andGiven("m.publisher = ?", filter.publisher())
                .andGiven("m.activity_id = ?", filter.activity())
                .andGiven("m.status = ?", filter.status())
                .andGiven("m.hierarchy = ?", filter.hierarchy())
                .andGiven("m.humanitarian = ?", filter.humanitarian())
                .andGiven("m.flow_type = ?", filter.flowType())
                .andGiven("m.finance_type = ?", filter.financeType())
                .andGiven("m.aid_type = ?", filter.aidType())
                .andGiven("m.tied_status = ?", filter.tiedStatus());
        if (filter.provider() != null) {
            sql.add("and (m.provider = ? or m.provider_ref = ?)", filter.provider(), filter.provider());
        }
    }
}
