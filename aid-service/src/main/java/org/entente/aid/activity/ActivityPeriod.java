package org.entente.aid.activity;

import java.util.List;
import org.entente.aid.iati.ActivityDateType;
import org.entente.chassis.http.Check;
import org.entente.chassis.time.Edtf;

/** When an activity goes on: as it says itself, else from its dates, of which actual ones go before planned ones. */
final class ActivityPeriod {

    private ActivityPeriod() {}

    /** Null where nothing is told at all. */
    static Edtf of(ActivityDraft draft) {
        if (draft.when() != null) {
            return draft.when();
        }
        Day start = first(draft.activityDates(), ActivityDateType.ACTUAL_START, ActivityDateType.PLANNED_START);
        Day end = first(draft.activityDates(), ActivityDateType.ACTUAL_END, ActivityDateType.PLANNED_END);
        // A late start puts a planned end behind itself; it then tells nothing about the end.
        if (start != null && end != null && start.isAfter(end)) {
            end = null;
        }
        return start == null && end == null
                ? null
                : Edtf.parse((start == null ? "" : start) + "/" + (end == null ? "" : end));
    }

    static void check(List<ActivityDate> dates, Check check) {
        ordered(dates, ActivityDateType.PLANNED_START, ActivityDateType.PLANNED_END, check);
        ordered(dates, ActivityDateType.ACTUAL_START, ActivityDateType.ACTUAL_END, check);
    }

    private static void ordered(List<ActivityDate> dates, ActivityDateType first, ActivityDateType last, Check check) {
        Day start = first(dates, first);
        Day end = first(dates, last);
        check.that(
                start == null || end == null || !start.isAfter(end),
                "/activityDates",
                "the " + last.word() + " " + end + " lies before the " + first.word() + " " + start);
    }

    private static Day first(List<ActivityDate> dates, ActivityDateType... preferred) {
        for (ActivityDateType type : preferred) {
            for (ActivityDate date : dates) {
                if (date.type() == type) {
                    return date.date();
                }
            }
        }
        return null;
    }
}
