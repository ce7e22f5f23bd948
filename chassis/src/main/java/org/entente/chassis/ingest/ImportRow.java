package org.entente.chassis.ingest;

/**
 * One record of a file, read and not yet written.
 *
 * @param place its number in the file, from 1
 * @param line where it begins, from 1
 * @param column where it begins in its line, from 1; 0 where the format has no columns
 * @param key what it is about, such as an identifier: a second row with the same key is a rejection; null where rows have
 *     none
 * @param json what {@link RecordFormat#apply} needs of it; null in a row of a {@link BulkFormat}
 * @param content what a {@link BulkTarget} needs of it, which knows its keys itself; null in a row of a
 *     {@link RecordFormat}
 */
public record ImportRow(long place, long line, long column, String key, String json, Object content) {

    /** A row of a {@link RecordFormat}. */
    public ImportRow(long place, long line, long column, String key, String json) {
        this(place, line, column, key, json, null);
    }

    /** A row of a {@link BulkFormat}. */
    public static ImportRow bulk(long place, long line, Object content) {
        return new ImportRow(place, line, 0, null, null, content);
    }

    /** How many characters wait in memory with it; rows of bulk formats are small. */
    int length() {
        return json == null ? 0 : json.length();
    }
}
