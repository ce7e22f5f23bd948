package org.entente.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String EVENT =
            "{\"type\":\"org.entente.events.topic.updated\", \"subject\":\"topic/trade\",\"sequence\":"
                    + "\"00000000000000000012\",\"feedepoch\":\"3\",\"data\":{\"after\":{\"changed\":[\"x\"],\"n\":1.00,"
                    + "\"é\":\"€\\n\"},\"changed\":[\"name\",\"code\"]},\"extra\":{\"type\":\"other\"}}";

    @Test
    void cutsEventsOutByteForByte() throws IOException {
        Page page =
                read("{\"more\":[{}],\"items\":[" + EVENT + " , " + EVENT + "],\"next\":\"3-15\",\"upToDate\":true}");

        assertEquals(new Cursor(3, 15), page.next());
        assertEquals(true, page.upToDate());
        assertEquals(2, page.items().size());
        for (Change change : page.items()) {
            assertEquals(new Cursor(3, 12), change.at());
            assertEquals("org.entente.events.topic.updated", change.type());
            assertEquals("topic", change.recordType());
            assertEquals("topic/trade", change.subject());
            assertEquals(Set.of("name", "code"), change.changed());
            assertEquals(EVENT, new String(change.json(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void putsAnEventOfSeveralLinesOnOne() throws IOException {
        Page page = read("{\"items\":[" + EVENT.replace(", \"subject\"", ",\r\n\"subject\"") + "],\"next\":\"3-15\"}");
        assertEquals(
                EVENT.replace(", \"subject\"", ",  \"subject\""),
                new String(page.items().get(0).json(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"items\":[],\"next\":\"x\"}",
                "{\"items\":{},\"next\":\"1-1\"}",
                "{\"items\":[1],\"next\":\"1-1\"}",
                "{\"items\":[{\"type\":\"t\",\"subject\":\"s\"}],\"next\":\"1-1\"}",
                "{\"items\":[{\"sequence\":\"1\",\"feedepoch\":\"1\"}],\"next\":\"1-1\"}",
                "{\"items\":[",
            })
    void refusesWhatIsNoPage(String answer) {
        assertThrows(IOException.class, () -> read(answer));
    }

    private static Page read(String json) throws IOException {
        return PageReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
