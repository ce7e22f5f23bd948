package org.entente.chassis.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a file that did not become a record, or a part of one.
 *
 * @param row the place of the row that it is in, from 1; 0 where it is in none
 * @param line where it stands, from 1
 * @param column where it stands in its line, from 1; 0 where the format has no columns
 * @param whole whether the whole row is rejected, or a part of it alone
 * @param rule the rule that it breaks: a short name in kebab case, such as {@code unknown-code}
 * @param detail what is wrong, and what would be right
 * @param text the offending text as it stands in the file, cut to at most 500 characters; null where there is none
 */
@Schema(name = "ImportFailure")
public record Rejection(long row, long line, long column, boolean whole, String rule, String detail, String text) {

    static final String DUPLICATE = "duplicate-key";

    private static final int LONGEST_TEXT = 500;

    public Rejection {
        if (text != null && text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT - 1) + "…";
        }
    }

    /**
     * A row whose key an earlier row of the file has.
     *
     * @param whole whether nothing else is in the row
     * @param firstLine of the row that counts
     * @param key as the file has it
     */
    public static Rejection duplicate(long row, long line, long column, boolean whole, long firstLine, String key) {
        return new Rejection(
                row,
                line,
                column,
                whole,
                DUPLICATE,
                "The file has this key already on line " + firstLine + ", and each once only: the first one counts.",
                key);
    }
}
