package org.entente.chassis.ingest.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.chassis.http.Texts;
import org.entente.chassis.ingest.Rejection;

/**
 * One row of a table.
 *
 * @param line where it begins, from 1
 * @param cells in their order; never empty
 * @param delimiter what stands between them
 */
public record CsvRow(long line, List<CsvCell> cells, char delimiter) {

    /** The rule that a row with more or fewer fields than its table breaks. */
    public static final String WRONG_NUMBER = "wrong-number-of-fields";

    private static final int MOST_WORDS = 25;
    private static final int LONGEST_QUOTE = 1000;

    public int size() {
        return cells.size();
    }

    public CsvCell cell(int place) {
        return cells.get(place);
    }

    public String text(int place) {
        return cells.get(place).text();
    }

    /** Its first cells with commas between them, as far as 25 words go: what a citation may quote. */
    public String quote() {
        StringBuilder quote = new StringBuilder();
        int words = 0;
        for (CsvCell cell : cells) {
            String text = cell.text().strip();
            words += text.isEmpty() ? 0 : text.split("\\s+").length;
            if (words > MOST_WORDS || quote.length() + text.length() >= LONGEST_QUOTE) {
                break;
            }
            quote.append(cell == cells.get(0) ? "" : ",").append(text);
        }
        return quote.isEmpty() ? start().substring(0, Math.min(LONGEST_QUOTE, start().length())) : quote.toString();
    }

    /** As it stands in the file, but for quotation marks. */
    public String start() {
        return cells.stream().map(CsvCell::text).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    /**
     * Why the row cannot be read whatever its cells mean: it has more or fewer of them than the table's head, or a
     * character in it that is not to be seen. Empty where nothing is wrong.
     *
     * @param place its number, from 1
     */
    public Optional<Rejection> fault(long place, int expected) {
        if (size() != expected) {
            String detail = "the row has " + size() + " fields, and the head of the table has " + expected;
            return Optional.of(new Rejection(place, line, 1, true, WRONG_NUMBER, detail, start()));
        }
        for (CsvCell cell : cells) {
            OptionalInt hidden = Texts.firstHidden(cell.text());
            if (hidden.isPresent()) {
                String detail =
                        "the cell has the invisible character U+%04X: leave it out".formatted(hidden.getAsInt());
                return Optional.of(cell.rejected(place, true, "invisible-character", detail));
            }
        }
        return Optional.empty();
    }

    /** Without its last cell where that is empty: some writers end each row with a delimiter. */
    public CsvRow withoutEmptyEnd() {
        int last = size() - 1;
        return last > 0 && text(last).isEmpty() ? new CsvRow(line, cells.subList(0, last), delimiter) : this;
    }
}
