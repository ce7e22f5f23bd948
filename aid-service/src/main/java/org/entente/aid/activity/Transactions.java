package org.entente.aid.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.SortKey;

/** What other features may ask about the transactions of activities. */
@ApplicationScoped
public class Transactions {

    private final ActivityStore activities;

    Transactions(ActivityStore activities) {
        this.activities = activities;
    }

    /** The members of a transaction's rendering, in their order. */
    public List<String> members() {
        return TransactionView.members();
    }

    /** The orders of a list of transactions. */
    public List<SortKey> sorts() {
        return List.of(new SortKey("date", "t.made_on", "date"));
    }

    /** Refuses with a 404 where there is no such activity, with a 400 where the id is none. */
    public void requireActivity(String id) {
        activities.require(id);
    }

    /** The list that answers a question. */
    public ListQuery matching(TransactionQuestion question) {
        ListQuery query = new ListQuery("activity_transaction t", "t.view", "t.key", "text")
                .whereGiven("t.activity_id = ?", question.activity())
                .whereGiven(
                        "t.type = ?",
                        question.type() == null ? null : question.type().code())
                .whereGiven("t.provider = ?", text(question.provider()))
                .whereGiven("t.receiver = ?", text(question.receiver()))
                .whereGiven("t.currency = ?", text(question.currency()))
                .whereGiven("t.made_on >= ?", question.from())
                .whereGiven("t.made_on <= ?", question.to());
        ownOrTheActivitys(
                query,
                "t.recipient_country = ?",
                "t.recipient_country is null and t.activity_id in"
                        + " (select activity_id from activity_recipient where country = ?)",
                text(question.recipient()));
        ownOrTheActivitys(
                query,
                "starts_with(t.sector, ?)",
                "t.sector is null and t.activity_id in"
                        + " (select activity_id from activity_sector where vocabulary in ('1', '2') and starts_with(code, ?))",
                question.sector());
        return query;
    }

    /** In IATI what a transaction does not tell is told by its activity. */
    private static void ownOrTheActivitys(ListQuery query, String own, String activitys, String value) {
        if (value != null) {
            query.where("(" + own + " or " + activitys + ")", value, value);
        }
    }

    private static String text(Object code) {
        return Objects.toString(code, null);
    }
}
