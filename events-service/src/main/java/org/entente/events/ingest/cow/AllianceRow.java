package org.entente.events.ingest.cow;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.time.Edtf;
import org.entente.events.actor.Commitment;
import org.entente.events.actor.Membership;
import org.entente.events.actor.MembershipRole;

/**
 * A row of the table of alliances by member. What has no end was in force when the edition ended, and has an open one; a
 * beginning that the project marks as left-censored is uncertain, for it may be earlier.
 *
 * @param type what the project calls the alliance
 * @param validity when the alliance was
 * @param when the state was in it
 */
record AllianceRow(
        CowRow told,
        String organisation,
        String member,
        String stateName,
        String type,
        Edtf validity,
        Edtf when,
        Set<Commitment> commitments)
        implements MemberRow {

    static final List<String> COLUMNS = List.of(
            "version4id",
            "ccode",
            "state_name",
            "all_st_day",
            "all_st_month",
            "all_st_year",
            "all_end_day",
            "all_end_month",
            "all_end_year",
            "ss_type",
            "mem_st_day",
            "mem_st_month",
            "mem_st_year",
            "mem_end_day",
            "mem_end_month",
            "mem_end_year",
            "left_censor",
            "defense",
            "neutrality",
            "nonaggression",
            "entente");

    private static final Map<String, Commitment> COMMITMENTS = Map.of(
            "defense", Commitment.DEFENCE,
            "neutrality", Commitment.NEUTRALITY,
            "nonaggression", Commitment.NONAGGRESSION,
            "entente", Commitment.ENTENTE);

    /** @param sink takes cells that say nothing; the row is read without them */
    static AllianceRow of(CowRow row, ImportSink sink) throws CowRow.Unfit {
        String organisation = row.number("version4id");
        String member = row.state("ccode");
        Edtf validity = period(row, "all", false);
        Edtf when = period(row, "mem", Boolean.TRUE.equals(row.flag("left_censor")));
        EnumSet<Commitment> commitments = EnumSet.noneOf(Commitment.class);
        for (String column : COLUMNS.subList(COLUMNS.indexOf("defense"), COLUMNS.size())) {
            Boolean told = row.flag(column);
            if (told == null) {
                sink.reject(
                        row.part(column, "not-told", "the cell is empty: whether the member undertook it is not told"));
            } else if (told) {
                commitments.add(COMMITMENTS.get(column));
            }
        }
        String type = row.text("ss_type").replaceFirst("^[^:]*: *", "");
        return new AllianceRow(row, organisation, member, row.text("state_name"), type, validity, when, commitments);
    }

    private static Edtf period(CowRow row, String prefix, boolean mayBeEarlier) throws CowRow.Unfit {
        LocalDate start = row.day(prefix + "_st");
        LocalDate end = row.day(prefix + "_end");
        if (start == null) {
            throw row.unfit(prefix + "_st_year", "missing-day", "it has no beginning");
        }
        if (end != null && end.isBefore(start)) {
            throw row.unfit(prefix + "_end_year", "ends-before-it-starts", end + " is before " + start);
        }
        return Edtf.parse(start + (mayBeEarlier ? "?" : "") + "/" + (end == null ? ".." : end));
    }

    Membership membership(ImportSource source) {
        return new Membership(
                Alliances.SCHEME + ":" + organisation,
                MembershipRole.MEMBER,
                when,
                List.copyOf(commitments),
                List.of(source.citing(told.row().quote())));
    }

    @Override
    public String key() {
        return told.text("version4id") + "," + told.text("ccode") + "," + when;
    }
}
