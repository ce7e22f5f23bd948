package org.entente.chassis.ingest;

/**
 * One record of a file, read and not yet written.
 *
 * @param place its number in the file, from 1
 * @param line where it begins, from 1
 * @param column where it begins in its line, from 1; 0 where the format has no columns
 * @param key what it is about, such as an identifier: a second row with the same key is a rejection; null where rows have
 *     none
 * @param json what the format's {@link ImportFormat#apply} needs of it
 */
public record ImportRow(long place, long line, long column, String key, String json) {}
