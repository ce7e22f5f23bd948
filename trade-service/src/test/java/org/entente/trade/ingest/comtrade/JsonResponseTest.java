package org.entente.trade.ingest.comtrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.trade.ingest.Found;
import org.junit.jupiter.api.Test;

class JsonResponseTest {

    private static final String ROW = ComtradeSample.row().json();

    private static String answer(int count, String error, String... rows) {
        return "{\"elapsedTime\": \"0.2 secs\", \"count\": " + count + ", \"data\": [\n" + String.join(",\n", rows)
                + "], \"error\": \"" + error + "\"}";
    }

    private static Rejection refused(String text) {
        return assertThrows(UnreadableContent.class, () -> ComtradeTest.found(text))
                .rejection();
    }

    @Test
    void readsTheSameFlowAsFromATable() {
        Found table = ComtradeTest.found(ComtradeSample.csv(ComtradeSample.row()));
        Found json = ComtradeTest.found("\ufeff\n" + answer(1, "", ROW));
        assertEquals(table.flows(), json.flows());
        assertEquals(table.datasets(), json.datasets());
        assertEquals(List.of(), json.rejections());
    }

    @Test
    void rejectsARowWithTheLineOfItsMember() {
        String bad = ComtradeSample.row().with("primaryValue", "-5").json();
        Found found = ComtradeTest.found(answer(2, "", ROW, bad));
        Rejection rejection = found.rejections().get(0);
        assertEquals(2, rejection.row());
        assertEquals("-5", rejection.text());
        assertEquals(1 + 49 + 44, rejection.line());
        assertEquals(2, found.accounted());
    }

    @Test
    void tellsThatTheCountIsAnother() {
        Found found = ComtradeTest.found(answer(500, "", ROW));
        assertEquals(1, found.rows().size());
        assertEquals(
                List.of(new Rejection(
                        0,
                        1,
                        38,
                        false,
                        "count-differs",
                        "the answer says that it has 500 rows, and has 1: it may have been cut",
                        "500")),
                found.rejections());
    }

    @Test
    void refusesAnAnswerWithAnError() {
        Rejection refusal = refused(answer(1, "Query exceeds limit", ROW));
        assertEquals("comtrade-error", refusal.rule());
        assertEquals("Query exceeds limit", refusal.text());
    }

    @Test
    void takesAnAnswerWithoutRows() {
        assertEquals(0, ComtradeTest.found("{\"count\": 0, \"data\": null}").accounted());
        assertEquals("unknown-layout", refused("{\"count\": 0}").rule());
    }

    @Test
    void refusesWhatIsNoSuchAnswer() {
        assertEquals("not-json", refused(answer(1, "", ROW).substring(0, 900)).rule());
        assertEquals("not-json", refused(answer(1, "", ROW) + "{}").rule());
        assertEquals("unknown-layout", refused("{\"data\": {\"a\": 1}}").rule());
        assertEquals("unknown-layout", refused("{\"data\": [1]}").rule());
        assertEquals("unknown-layout", refused("{\"data\": [{\"port\": 1}]}").rule());
        assertEquals(
                "unknown-layout", refused("{\"data\": [{\"cmdCode\": [1]}]}").rule());
        assertEquals(
                "not-a-text",
                assertThrows(
                                UnreadableContent.class,
                                () -> ComtradeTest.found(answer(1, "", ROW).getBytes(StandardCharsets.UTF_16)))
                        .rejection()
                        .rule());
    }
}
