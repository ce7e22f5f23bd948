package org.entente.trade.ingest.comtrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.trade.ingest.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadComtradeTest {

    private static Rejection refused(byte[] content) {
        return assertThrows(UnreadableContent.class, () -> ComtradeTest.found(content))
                .rejection();
    }

    private static Rejection refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the second of three rows is rejected for; the others are taken. */
    private static Rejection rejected(String line) {
        String good = ComtradeSample.row().line();
        Found found = ComtradeTest.found(ComtradeSample.row().head() + "\n" + good + "\n" + line + "\n" + good + "\n");
        assertEquals(
                List.of(1L, 3L), found.rows().stream().map(Found.Row::place).toList());
        Rejection rejection = found.rejections().get(0);
        assertEquals(List.of(rejection), found.rejections());
        assertEquals(2, rejection.row());
        assertEquals(3, rejection.line());
        assertTrue(rejection.whole());
        return rejection;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
        typeCode           | S         | not-goods           | S are services, and this platform keeps trade in goods alone, whose type is C
        freqCode           | M         | not-a-period        | 'M' does not go with the period 2021: A goes with years such as 2021, M with months such as 202103
        period             | 202113    | not-a-period        | '202113' is no period: it is a year such as 2021, or a month such as 202103
        period             | 2021-03   | not-a-period        | '2021-03' is no period: it is a year such as 2021, or a month such as 202103
        reporterCode       | 0         | unknown-code        | the code list reporters has no code '0'; nearest: 4 (Afghanistan), 8 (Albania), 12 (Algeria)
        reporterCode       | KHM       | unknown-code        | the code list reporters has no code 'KHM'
        reporterISO        | LAO       | codes-differ        | the number 116 is KHM, and these letters are LAO: one of them is wrong
        partnerCode        | 116       | codes-differ        | the number 116 is KHM, and these letters are THA: one of them is wrong
        partnerCode        | 843       | unknown-code        | the code list partners has no code '843'; nearest: 842 (USA), 841 (USA and Puerto Rico (...1980)), 840 (United States of America)
        partner2Code       | 999       | unknown-code        | the code list partners has no code '999'
        flowCode           | DX        | unknown-flow        | 'DX' (Domestic Export) is a part of another flow by customs procedure, which is not kept apart: the flows are M, RM, RX, X
        flowCode           | Z         | unknown-flow        | the code list flow-directions has no code 'Z'
        classificationCode | H9        | unknown-code        | 'H9' is no classification: it is one of HS, H0, H1, H2, H3, H4, H5, H6, S1, S2, S3, S4, SS, B4, B5, EB
        cmdCode            | 9820      | unknown-code        | '9820' is not in H5 of the Harmonized System
        cmdCode            | 612       | unknown-code        | '612' is no code of the Harmonized System: it has 2, 4 or 6 digits, such as 64
        customsCode        | C99       | unknown-code        | the code list customs-procedures has no code 'C99'
        motCode            | 1001      | unknown-code        | the code list modes-of-transport has no code '1001'
        qtyUnitCode        | 99        | unknown-code        | the code list quantity-units has no code '99'
        qty                | -1        | not-a-number        | '-1' is negative: what was traded is nought or more
        netWgt             | 1e400     | not-a-number        | '1e400' is no number: write it with a decimal point and without separators, such as -1234.5
        primaryValue       | 1234,5    | not-a-number        | '1234,5' is no number: write it with a decimal point and without separators, such as -1234.5
        primaryValue       | -5        | not-a-number        | '-5' is negative: what was traded is nought or more
        primaryValue       | NaN       | not-a-number        | 'NaN' is no number: write it with a decimal point and without separators, such as -1234.5
        isReported         | yes       | not-a-flag          | 'yes' is neither True nor False
        """)
    void rejectsARowForACellThatItCannotRead(String column, String text, String rule, String detail) {
        Rejection rejection = rejected(ComtradeSample.row().with(column, text).line());
        assertEquals(rule, rejection.rule());
        assertTrue(rejection.detail().startsWith(detail), rejection.detail());
    }

    @Test
    void rejectsARowOfTooManyOrTooFewFields() {
        String line = ComtradeSample.row().line();
        String row = "the row has %d fields, and the head of the table has 47";
        assertEquals(
                new Rejection(2, 3, 1, true, "wrong-number-of-fields", row.formatted(48), line + ",7"),
                rejected(line + ",7"));
        assertEquals(row.formatted(48), rejected(line + ",").detail());
        assertEquals(row.formatted(95), rejected(line + ",x".repeat(48)).detail());
        assertEquals(row.formatted(2), rejected("C,A").detail());
        assertEquals(
                row.formatted(48),
                rejected(line.replace("1000.5", "1000,5").replaceFirst("1000,5", ""))
                        .detail());
    }

    @Test
    void rejectsAReporterThatIsItsOwnPartner() {
        Rejection rejection = rejected(ComtradeSample.row()
                .with("partnerCode", "116")
                .with("partnerISO", "KHM")
                .line());
        assertEquals("partner-is-reporter", rejection.rule());
        assertEquals("116", rejection.text());
        assertEquals("KHM is the reporter, and a partner of its own in re-imports alone", rejection.detail());
    }

    @Test
    void rejectsARowWithoutAValue() {
        assertEquals(
                "there is no number here, and a flow has a value: write 0 for nought",
                rejected(ComtradeSample.row().with("primaryValue", "").line()).detail());
    }

    @Test
    void rejectsARowThatLacksItsCommaWhereTheOthersEndWithOne() {
        String line = ComtradeSample.row().line();
        Found found =
                ComtradeTest.found(ComtradeSample.row().head() + "\n" + line + ",\n" + line + "\n" + line + ",7\n");
        assertEquals(
                List.of(
                        "the row has 47 fields, and the rows of this table have 47 as its head, with a comma behind them",
                        "the row has 48 fields, and the rows of this table have 47 as its head, with a comma behind them"),
                found.rejections().stream().map(Rejection::detail).toList());
        assertEquals(3, found.accounted());
    }

    @Test
    void refusesFilesThatAreNoText() {
        String good = ComtradeSample.csv(ComtradeSample.row());
        assertEquals(
                "the file is in UTF-16: send the table itself, as text in UTF-8",
                refused(good.getBytes(StandardCharsets.UTF_16)).detail());
        assertEquals(
                "the file is a zip archive: send the table itself, as text in UTF-8",
                refused("PK\u0003\u0004").detail());
        Rejection nul = refused(good + ComtradeSample.row().line() + "\0\n");
        assertEquals("not-a-text", nul.rule());
        assertEquals(3, nul.line());
    }

    @Test
    void refusesATableOfAnotherLayout() {
        String expected = "the file begins otherwise than this format: its first line has columns of UN Comtrade's for"
                + " goods, at least typeCode, freqCode, period, reporterCode, flowCode, partnerCode,"
                + " classificationCode, cmdCode, primaryValue; or Period, Reporter Code, Trade Flow Code, Partner Code,"
                + " Classification, Commodity Code, Trade Value (US$)";
        assertEquals(new Rejection(0, 1, 1, true, "unknown-layout", expected, "a,b"), refused("a,b\n1,2\n"));
        assertEquals("unknown-layout", refused("").rule());
        assertEquals(
                "the file begins otherwise than this format: it has not partnerCode, cmdCode",
                refused(ComtradeSample.csv(
                                ComtradeSample.row().without("partnerCode").without("cmdCode")))
                        .detail());
        assertEquals(
                "the file begins otherwise than this format: it has the column cmdCode twice",
                refused(ComtradeSample.csv(ComtradeSample.row().with("CmdCode", "61")))
                        .detail());
    }

    @Test
    void refusesAColumnThatMayTellRowsApart() {
        assertEquals(
                "the file begins otherwise than this format: 'port' is nothing that UN Comtrade tells of goods, and may"
                        + " tell rows apart that would be one flow without it: leave it out if it does not",
                refused(ComtradeSample.csv(ComtradeSample.row().with("port", "KOS")))
                        .detail());
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        Comtrade format = new Comtrade();
        assertThrows(InvalidRequest.class, () -> format.check(Found.request(format, null, Map.of("currency", "USD"))));
        assertThrows(InvalidRequest.class, () -> format.check(Found.request(format, null, Map.of("sourceName", " "))));
    }
}
