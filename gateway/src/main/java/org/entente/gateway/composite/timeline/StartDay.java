package org.entente.gateway.composite.timeline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When something begins, by an EDTF date that a service has accepted, as the services themselves order and compare it:
 * levels 0 and 1 of ISO 8601-2, years 0001 to 9999. Days are text, which sorts as they do.
 *
 * @param earliest the first day on which it may begin; {@link #OPEN} without one
 * @param latest the last day on which it may begin
 */
record StartDay(String earliest, String latest) {

    /** Before every day that can be written. */
    static final String OPEN = "0000-01-01";

    private static final String LAST = "9999-12-31";
    private static final int SPRING = 21;

    /** Of what has no date at all, which may be any. */
    static final StartDay UNKNOWN = new StartDay(OPEN, LAST);

    static StartDay of(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date(edtf);
        }
        String start = edtf.substring(0, slash);
        return switch (start) {
            case ".." -> new StartDay(OPEN, OPEN);
            case "" -> new StartDay(OPEN, date(edtf.substring(1)).latest);
            default -> date(start);
        };
    }

    private static StartDay date(String text) {
        boolean qualified = text.matches(".*[?~%]");
        String[] parts = (qualified ? text.substring(0, text.length() - 1) : text).split("-");
        StartDay exact;
        if (parts.length == 1 || parts[1].equals("XX")) {
            exact = new StartDay(parts[0].replace('X', '0') + "-01-01", parts[0].replace('X', '9') + "-12-31");
        } else if (Integer.parseInt(parts[1]) >= SPRING) {
            YearMonth first =
                    YearMonth.of(Integer.parseInt(parts[0]), 3).plusMonths(3L * (Integer.parseInt(parts[1]) - SPRING));
            exact = days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
        } else if (parts.length == 2 || parts[2].equals("XX")) {
            YearMonth month = YearMonth.parse(parts[0] + "-" + parts[1]);
            exact = days(month.atDay(1), month.atEndOfMonth());
        } else {
            LocalDate day = LocalDate.parse(String.join("-", parts));
            exact = days(day, day);
        }
        return qualified ? new StartDay(exact.earliest, LAST) : exact;
    }

    private static StartDay days(LocalDate first, LocalDate last) {
        return new StartDay(first.toString(), last.toString());
    }

    /** Whether it may begin between two days, both included and each null where there is no such bound. */
    boolean mayLieBetween(LocalDate from, LocalDate to) {
        return (from == null || latest.compareTo(from.toString()) >= 0)
                && (to == null || earliest.compareTo(to.toString()) <= 0);
    }
}
