package org.entente.gateway.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an answer of a feed. Each event is cut out of the answer as it stands: to parse and write it again could alter a
 * number or the order of members, and the data must stay what the API returns.
 */
final class PageReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final JsonParser parser;
    private final List<Change> items = new ArrayList<>();
    private Cursor next;
    private boolean upToDate;

    private PageReader(byte[] body) throws IOException {
        this.body = body;
        this.parser = JSON.createParser(body);
    }

    /** @throws IOException if the answer is not what a feed answers */
    static Page read(byte[] body) throws IOException {
        PageReader reader = new PageReader(body);
        reader.page();
        return new Page(reader.items, reader.next, reader.upToDate);
    }

    private void page() throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT, "the answer is no object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "items" -> items();
                case "next" -> next = Cursor.parse(parser.getText()).orElse(null);
                case "upToDate" -> upToDate = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        expect(next != null, "the answer has no cursor to go on from");
    }

    private void items() throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "items is no array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.START_OBJECT, "an item is no object");
            items.add(item());
        }
    }

    private Change item() throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        String epoch = null;
        String sequence = null;
        String type = null;
        String subject = null;
        Set<String> changed = Set.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "feedepoch" -> epoch = parser.getText();
                case "sequence" -> sequence = parser.getText();
                case "type" -> type = parser.getText();
                case "subject" -> subject = parser.getText();
                case "data" -> changed = changed();
                default -> parser.skipChildren();
            }
        }
        int end = (int) parser.currentLocation().getByteOffset();
        expect(type != null && subject != null, "an event has no type or no subject");
        return new Change(at(epoch, sequence), type, subject, changed, oneLine(Arrays.copyOfRange(body, start, end)));
    }

    private Set<String> changed() throws IOException {
        Set<String> changed = new HashSet<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return changed;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("changed");
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    changed.add(parser.getText());
                }
            } else {
                parser.skipChildren();
            }
        }
        return changed;
    }

    private static Cursor at(String epoch, String sequence) throws IOException {
        try {
            return new Cursor(Long.parseLong(epoch), Long.parseLong(sequence));
        } catch (NumberFormatException e) {
            throw new IOException("an event has the feedepoch " + epoch + " and the sequence " + sequence, e);
        }
    }

    /** Within strings JSON escapes line ends, so that these can only be white space; in an event stream they would cut. */
    private static byte[] oneLine(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        return json;
    }

    private static void expect(boolean fact, String otherwise) throws IOException {
        if (!fact) {
            throw new IOException(otherwise);
        }
    }
}
