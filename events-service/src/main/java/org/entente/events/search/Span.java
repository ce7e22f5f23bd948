package org.entente.events.search;

/**
 * A word within a text.
 *
 * @param pointer the text, as a JSON pointer into the record
 * @param start its first character, counted from 0 in UTF-16 code units, as programs in browsers count
 * @param end the one after its last
 */
public record Span(String pointer, int start, int end) {}
