package org.entente.chassis.time;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "2024-12-10, day,     2024-12-10, 2024-12-10",
        "2024-02-29, day,     2024-02-29, 2024-02-29",
        "2023-09,    month,   2023-09-01, 2023-09-30",
        "2024-02,    month,   2024-02-01, 2024-02-29",
        "2023-09-XX, month,   2023-09-01, 2023-09-30",
        "1999,       year,    1999-01-01, 1999-12-31",
        "0001,       year,    0001-01-01, 0001-12-31",
        "9999,       year,    9999-01-01, 9999-12-31",
        "2023-XX,    year,    2023-01-01, 2023-12-31",
        "2023-XX-XX, year,    2023-01-01, 2023-12-31",
        "199X,       decade,  1990-01-01, 1999-12-31",
        "19XX,       century, 1900-01-01, 1999-12-31",
        "2023-21,    season,  2023-03-01, 2023-05-31",
        "2023-22,    season,  2023-06-01, 2023-08-31",
        "2023-23,    season,  2023-09-01, 2023-11-30",
        "2023-24,    season,  2023-12-01, 2024-02-29",
    })
    void aSingleDateStartsAndEndsOnSomeDayOfItsRange(String text, String precision, LocalDate first, LocalDate last) {
        Edtf date = Edtf.parse(text);
        assertAll(
                () -> assertEquals(precision, date.precision().toString()),
                () -> assertEquals(first, date.earliestStart()),
                () -> assertEquals(last, date.latestStart()),
                () -> assertEquals(first, date.earliestEnd()),
                () -> assertEquals(last, date.latestEnd()));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-02/2022-08-06, 2022-08-02, 2022-08-02, 2022-08-06, 2022-08-06",
        "2022-08-02/2022-08-02, 2022-08-02, 2022-08-02, 2022-08-02, 2022-08-02",
        "1999/2001,             1999-01-01, 1999-12-31, 2001-01-01, 2001-12-31",
        "199X/2023-09,          1990-01-01, 1999-12-31, 2023-09-01, 2023-09-30",
        "2012/2012-03,          2012-01-01, 2012-12-31, 2012-03-01, 2012-03-31",
        "1999/..,               1999-01-01, 1999-12-31, MAX,        MAX",
        "../2012,               MIN,        MIN,        2012-01-01, 2012-12-31",
        "2012/,                 2012-01-01, 2012-12-31, 2012-01-01, MAX",
        "/2012,                 MIN,        2012-12-31, 2012-01-01, 2012-12-31",
        "2012~/2015,            2012-01-01, MAX,        2015-01-01, 2015-12-31",
        "2012/2015?,            2012-01-01, 2012-12-31, MIN,        2015-12-31",
        "2012%/2015-06-03%,     2012-01-01, MAX,        MIN,        2015-06-03",
        "2012?/..,              2012-01-01, MAX,        MAX,        MAX",
        "../2012~,              MIN,        MIN,        MIN,        2012-12-31",
    })
    void anIntervalHasTheRangesOfItsEnds(
            String text, String earliestStart, String latestStart, String earliestEnd, String latestEnd) {
        Edtf interval = Edtf.parse(text);
        assertAll(
                () -> assertEquals(Precision.INTERVAL, interval.precision()),
                () -> assertEquals(day(earliestStart), interval.earliestStart()),
                () -> assertEquals(day(latestStart), interval.latestStart()),
                () -> assertEquals(day(earliestEnd), interval.earliestEnd()),
                () -> assertEquals(day(latestEnd), interval.latestEnd()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024~, year, 2024-01-01, 2024-12-31",
        "2024-06?, month, 2024-06-01, 2024-06-30",
        "2024-06-05%, day, 2024-06-05, 2024-06-05",
        "199X~, decade, 1990-01-01, 1999-12-31",
        "2023-21?, season, 2023-03-01, 2023-05-31",
    })
    void aQualifiedDateIsPossibleInItsRangeAndCertainNowhere(
            String text, String precision, LocalDate first, LocalDate last) {
        Edtf date = Edtf.parse(text);
        assertAll(
                () -> assertEquals(precision, date.precision().toString()),
                () -> assertEquals(first, date.earliestStart()),
                () -> assertEquals(LocalDate.MAX, date.latestStart()),
                () -> assertEquals(LocalDate.MIN, date.earliestEnd()),
                () -> assertEquals(last, date.latestEnd()),
                () -> assertTrue(date.holdsOn(first, Match.POSSIBLY)),
                () -> assertTrue(date.holdsOn(last, Match.POSSIBLY)),
                () -> assertFalse(date.holdsOn(last.plusDays(1), Match.POSSIBLY)),
                () -> assertFalse(date.overlaps(day("0001-01-01"), day("9999-12-31"), Match.CERTAINLY)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09,               2023-09-01, 2023-09-30, true,  true",
        "2023-09,               2023-09-02, 2023-09-30, true,  false",
        "2023-09,               2023-09-01, 2023-09-29, true,  false",
        "2023-09,               2023-09-30, 2023-10-05, true,  false",
        "2023-09,               2023-10-01, 2023-10-31, false, false",
        "2023-09,               2023-08-01, 2023-08-31, false, false",
        "2022-08-02/2022-08-06, 2022-08-06, 2022-08-09, true,  true",
        "2022-08-02/2022-08-06, 2022-08-07, 2022-08-09, false, false",
        "1999/2001,             2000-05-01, 2000-05-02, true,  true",
        "1999/2001,             1999-05-01, 1999-05-02, true,  false",
        "1999/..,               2024-01-01, 2024-01-01, true,  true",
        "1999/..,               1998-12-31, 1998-12-31, false, false",
        "2012-03-05/,           2012-03-05, 2012-03-05, true,  true",
        "2012-03-05/,           2012-03-06, 2012-03-06, true,  false",
        "/2012,                 1900-01-01, 1900-01-01, true,  false",
    })
    void overlapsAsFarAsItsTextTells(String text, LocalDate from, LocalDate to, boolean possibly, boolean certainly) {
        Edtf date = Edtf.parse(text);
        assertEquals(possibly, date.overlaps(from, to, Match.POSSIBLY));
        assertEquals(certainly, date.overlaps(from, to, Match.CERTAINLY));
    }

    @Test
    void aMembershipHoldsCertainlyBetweenItsLatestStartAndItsEarliestEnd() {
        Edtf membership = Edtf.parse("1955/1970");
        assertTrue(membership.holdsOn(day("1955-12-31"), Match.CERTAINLY));
        assertTrue(membership.holdsOn(day("1970-01-01"), Match.CERTAINLY));
        assertFalse(membership.holdsOn(day("1955-12-30"), Match.CERTAINLY));
        assertTrue(membership.holdsOn(day("1955-12-30"), Match.POSSIBLY));
        assertFalse(membership.holdsOn(day("1954-12-31"), Match.POSSIBLY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2023-13 | '13' in '2023-13' is neither a month, which is 01 to 12, nor a season, which is 21 to 24.",
                "2023-00 | '00' in '2023-00' is neither a month, which is 01 to 12, nor a season, which is 21 to 24.",
                "2023-25 | '25' in '2023-25' is neither a month, which is 01 to 12, nor a season, which is 21 to 24.",
                "2024-02-30 | '30' in '2024-02-30' is no day of 2024-02, which has the days 01 to 29.",
                "2023-02-29 | '29' in '2023-02-29' is no day of 2023-02, which has the days 01 to 28.",
                "2023-04-00 | '00' in '2023-04-00' is no day of 2023-04, which has the days 01 to 30.",
                "2023-21-05 | '2023-21-05' gives a day of a season; write the season alone, or month and day.",
                "2012/2011 | '2012/2011' ends before it starts; write the earlier date first.",
                "2022-08-06/2022-08-02 | '2022-08-06/2022-08-02' ends before it starts; write the earlier date first.",
                "-0044 | '-0044' is outside of the years that are kept, which are 0001 to 9999.",
                "0000 | '0000' is outside of the years that are kept, which are 0001 to 9999.",
                "00XX | '00XX' is outside of the years that are kept, which are 0001 to 9999.",
                "12024-05 | '12024-05' is outside of the years that are kept, which are 0001 to 9999.",
                "Y170000002 | 'Y170000002' is outside of the years that are kept, which are 0001 to 9999.",
                "2024-12-10T10:00:00Z | '2024-12-10T10:00:00Z' has a time of day; give the day alone, such as 2024-12-10.",
            })
    void saysWhatIsWrongAndWhatWouldBeRight(String text, String message) {
        assertEquals(
                message, assertThrows(InvalidEdtf.class, () -> Edtf.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-9",
                "2023-09-1",
                "23",
                "199",
                "199x",
                "20240101",
                "today",
                " 2023",
                "2023 ",
                "2023~?",
                "2023-09-",
                "２０２３",
                "2023-09-05-06"
            })
    void refusesOtherShapesAndShowsTheRightOnes(String text) {
        String message = assertThrows(InvalidEdtf.class, () -> Edtf.parse(text)).getMessage();
        assertEquals(
                "'" + text
                        + "' is no EDTF date; it is written as 1999, 2023-09, 2024-12-10, 2023-21 (a season), 199X or"
                        + " 2023-XX, with two digits for months and days, and with ?, ~ or % at its end where it is"
                        + " uncertain.",
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1XXX       | unspecified digits before or within others",
                "XXXX       | unspecified digits before or within others",
                "199X-05    | unspecified digits before or within others",
                "2023-XX-05 | unspecified digits before or within others",
                "2023-1X    | unspecified digits before or within others",
                "?2023      | a qualifier of a part",
                "2004?-06-11 | a qualifier of a part",
                "2004-06~-11 | a qualifier of a part",
                "2004-%06   | a qualifier of a part",
                "XXXX-12~   | a qualifier of a part",
                "[1667,1668] | a set of dates",
                "{1960,1961-12} | a set of dates",
                "1950S2     | significant digits",
            })
    void namesWhatIsLevelTwo(String text, String what) {
        String message = assertThrows(InvalidEdtf.class, () -> Edtf.parse(text)).getMessage();
        assertTrue(
                message.startsWith(
                        "'" + text + "' has " + what + ", which is level 2 of EDTF; levels 0 and 1 are kept: "),
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "/", "../", "/.."})
    void refusesAnIntervalWithoutAnyDate(String text) {
        assertEquals(
                "'" + text + "' has no date at either end; an interval has at least one, such as 2012/.. or ../2012.",
                assertThrows(InvalidEdtf.class, () -> Edtf.parse(text)).getMessage());
    }

    @Test
    void refusesDaysWrittenWithSlashes() {
        assertEquals(
                "'2024/12/10' has more than two ends; an interval is written as 2022-08-02/2022-08-06, and days with"
                        + " hyphens.",
                assertThrows(InvalidEdtf.class, () -> Edtf.parse("2024/12/10")).getMessage());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void refusesNothing(String text) {
        assertEquals(
                "A date is missing; it is written as 1999, 2023-09, 2024-12-10 or 2022-08-02/2022-08-06.",
                assertThrows(InvalidEdtf.class, () -> Edtf.parse(text)).getMessage());
    }

    @Test
    void quotesOnlyTheBeginningOfALongText() {
        String message = assertThrows(InvalidEdtf.class, () -> Edtf.parse("x".repeat(1_000_000)))
                .getMessage();
        assertTrue(message.startsWith("'" + "x".repeat(60) + "…' is no EDTF date;"), message);
    }

    @Test
    void isEqualByItsText() {
        assertEquals(Edtf.parse("2023"), Edtf.parse("2023"));
        assertEquals(Edtf.parse("2023").hashCode(), Edtf.parse("2023").hashCode());
        assertNotEquals(Edtf.parse("2023"), Edtf.parse("2023-XX"));
    }

    @Test
    void isItsTextInJson() throws Exception {
        assertEquals("\"2012/..\"", JSON.writeValueAsString(Edtf.parse("2012/..")));
        assertEquals(Edtf.parse("2012/.."), JSON.readValue("\"2012/..\"", Edtf.class));
        assertEquals("\"possibly\"", JSON.writeValueAsString(JSON.readValue("\"possibly\"", Match.class)));
        assertEquals("\"day\"", JSON.writeValueAsString(Precision.DAY));
    }

    @Test
    void isRefusedInJsonWithItsReason() {
        ValueInstantiationException refusal =
                assertThrows(ValueInstantiationException.class, () -> JSON.readValue("\"2012/2011\"", Edtf.class));
        assertEquals(InvalidEdtf.class, refusal.getCause().getClass());
    }

    @Test
    void readsTheTwoKindsOfMatch() {
        assertEquals(Match.CERTAINLY, Match.fromString("certainly"));
        assertEquals(
                "'Maybe' is no kind of match; it is 'certainly' or 'possibly'.",
                assertThrows(IllegalArgumentException.class, () -> Match.fromString("Maybe"))
                        .getMessage());
    }

    private static LocalDate day(String text) {
        return switch (text) {
            case "MIN" -> LocalDate.MIN;
            case "MAX" -> LocalDate.MAX;
            default -> LocalDate.parse(text);
        };
    }
}
