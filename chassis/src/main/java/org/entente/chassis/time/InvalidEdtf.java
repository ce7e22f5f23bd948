package org.entente.chassis.time;

/** A text is no date in the part of EDTF that is accepted. The message says what is wrong and what would be right. */
public final class InvalidEdtf extends IllegalArgumentException {

    private static final int LONGEST_QUOTE = 60;

    private InvalidEdtf(String message) {
        super(message);
    }

    static InvalidEdtf blank() {
        return new InvalidEdtf(
                "A date is missing; it is written as 1999, 2023-09, 2024-12-10 or 2022-08-02/2022-08-06.");
    }

    static InvalidEdtf shape(String text) {
        return new InvalidEdtf(quoted(text)
                + " is no EDTF date; it is written as 1999, 2023-09, 2024-12-10, 2023-21 (a season), 199X or 2023-XX,"
                + " with two digits for months and days, and with ?, ~ or % at its end where it is uncertain.");
    }

    static InvalidEdtf levelTwo(String text, LevelTwo form) {
        return new InvalidEdtf(quoted(text) + " has " + form.what() + ", which is level 2 of EDTF; levels 0 and 1 are"
                + " kept: " + form.instead() + ".");
    }

    static InvalidEdtf time(String text) {
        return new InvalidEdtf(quoted(text) + " has a time of day; give the day alone, such as 2024-12-10.");
    }

    static InvalidEdtf year(String text) {
        return new InvalidEdtf(quoted(text) + " is outside of the years that are kept, which are 0001 to 9999.");
    }

    static InvalidEdtf month(String text, int month) {
        return new InvalidEdtf("'%02d' in %s is neither a month, which is 01 to 12, nor a season, which is 21 to 24."
                .formatted(month, quoted(text)));
    }

    static InvalidEdtf seasonWithDay(String text) {
        return new InvalidEdtf(quoted(text) + " gives a day of a season; write the season alone, or month and day.");
    }

    static InvalidEdtf day(String text, int day, String month, int lastDay) {
        return new InvalidEdtf("'%02d' in %s is no day of %s, which has the days 01 to %02d."
                .formatted(day, quoted(text), month, lastDay));
    }

    static InvalidEdtf ends(String text) {
        return new InvalidEdtf(quoted(text)
                + " has more than two ends; an interval is written as 2022-08-02/2022-08-06, and days with hyphens.");
    }

    static InvalidEdtf noEnd(String text) {
        return new InvalidEdtf(
                quoted(text) + " has no date at either end; an interval has at least one, such as 2012/.. or ../2012.");
    }

    static InvalidEdtf order(String text) {
        return new InvalidEdtf(quoted(text) + " ends before it starts; write the earlier date first.");
    }

    private static String quoted(String text) {
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }
}
