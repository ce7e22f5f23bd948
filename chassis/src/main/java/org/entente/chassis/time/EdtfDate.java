package org.entente.chassis.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One date without a slash: the days that it may mean, both ends included. */
record EdtfDate(LocalDate earliest, LocalDate latest, Precision precision, boolean qualified) {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ].*");
    private static final Pattern FAR_YEAR = Pattern.compile("-\\d{4,}.*|Y-?\\d+.*|\\d{5,7}(-\\d{2}){0,2}");
    private static final String ANY = "XX";
    private static final int SPRING = 21;
    private static final int WINTER = 24;

    static EdtfDate parse(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw refusal(text);
        }
        String year = parts.group(1);
        String month = parts.group(2);
        String day = parts.group(3);
        boolean qualified = parts.group(4) != null;
        if (year.startsWith("0000") || year.equals("000X") || year.equals("00XX")) {
            throw InvalidEdtf.year(text);
        }
        if (year.endsWith("X")) {
            if (month != null) {
                throw refusal(text);
            }
            Precision precision = year.endsWith(ANY) ? Precision.CENTURY : Precision.DECADE;
            return years(year.replace('X', '0'), year.replace('X', '9'), precision, qualified);
        }
        if (month == null || month.equals(ANY)) {
            if (day != null && !day.equals(ANY)) {
                throw refusal(text);
            }
            return years(year, year, Precision.YEAR, qualified);
        }
        int number = Integer.parseInt(month);
        if (number >= SPRING && number <= WINTER) {
            if (day != null) {
                throw InvalidEdtf.seasonWithDay(text);
            }
            return season(Integer.parseInt(year), number, qualified);
        }
        if (number < 1 || number > 12) {
            throw InvalidEdtf.month(text, number);
        }
        YearMonth within = YearMonth.of(Integer.parseInt(year), number);
        if (day == null || day.equals(ANY)) {
            return new EdtfDate(within.atDay(1), within.atEndOfMonth(), Precision.MONTH, qualified);
        }
        return day(text, within, Integer.parseInt(day), qualified);
    }

    private static InvalidEdtf refusal(String text) {
        if (TIME.matcher(text).matches()) {
            return InvalidEdtf.time(text);
        }
        if (FAR_YEAR.matcher(text).matches()) {
            return InvalidEdtf.year(text);
        }
        return LevelTwo.of(text).map(form -> InvalidEdtf.levelTwo(text, form)).orElseGet(() -> InvalidEdtf.shape(text));
    }

    private static EdtfDate day(String text, YearMonth month, int day, boolean qualified) {
        if (!month.isValidDay(day)) {
            throw InvalidEdtf.day(text, day, month.toString(), month.lengthOfMonth());
        }
        LocalDate date = month.atDay(day);
        return new EdtfDate(date, date, Precision.DAY, qualified);
    }

    private static EdtfDate years(String first, String last, Precision precision, boolean qualified) {
        LocalDate earliest = LocalDate.of(Integer.parseInt(first), 1, 1);
        LocalDate latest = LocalDate.of(Integer.parseInt(last), 12, 31);
        return new EdtfDate(earliest, latest, precision, qualified);
    }

    private static EdtfDate season(int year, int season, boolean qualified) {
        YearMonth first = YearMonth.of(year, 3).plusMonths(3L * (season - SPRING));
        return new EdtfDate(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON, qualified);
    }
}
