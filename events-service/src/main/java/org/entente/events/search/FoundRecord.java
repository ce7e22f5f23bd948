package org.entente.events.search;

import java.util.List;

/**
 * Where the words of a question stand in a record.
 *
 * @param id of the record
 * @param at each place; none where a word stands in a form that only the index knows, such as the name of a host
 */
public record FoundRecord(String id, List<Span> at) {}
