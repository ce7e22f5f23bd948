package org.entente.events.ingest.cow;

import java.util.List;

/**
 * A row of the table of memberships.
 *
 * @param join the first year in which the state was seen as a member
 * @param leave the last one
 */
record ObservedRow(CowRow told, String organisation, String member, int join, int leave) implements MemberRow {

    static final List<String> COLUMNS = List.of("igoID", "StateID", "JoinYear", "LeaveYear");

    /** @param until the last year that the edition looked at */
    static ObservedRow of(CowRow row, int until) throws CowRow.Unfit {
        String organisation = row.number("igoID");
        String member = row.state("StateID");
        Integer join = row.year("JoinYear");
        Integer leave = row.year("LeaveYear");
        if (join == null || leave == null) {
            throw row.unfit(
                    join == null ? "JoinYear" : "LeaveYear",
                    "missing-year",
                    "a membership has a first and a last year");
        }
        if (leave < join) {
            throw row.unfit(
                    "LeaveYear", "ends-before-it-starts", "the membership ends in " + leave + " and begins in " + join);
        }
        if (leave > until) {
            throw row.unfit(
                    "LeaveYear",
                    "later-than-observed",
                    leave + " is later than " + until + ", the last year that the run says was looked at");
        }
        return new ObservedRow(row, organisation, member, join, leave);
    }

    @Override
    public String key() {
        return told.text("igoID") + "," + told.text("StateID") + "," + join;
    }
}
