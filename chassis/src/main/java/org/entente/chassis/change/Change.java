package org.entente.chassis.change;

import java.util.List;

/**
 * One change of one record, before it has a place in the feed.
 *
 * @param type the record's type, such as {@code event}
 * @param recordId the record's id as text
 * @param revision the revision that the change made
 * @param viewVersion the version of the rendering
 * @param after the public JSON after the change; null when the record was deleted
 * @param changed the members that differ from the revision before, sorted; empty for a deletion
 */
public record Change(
        String type,
        String recordId,
        long revision,
        Operation operation,
        int viewVersion,
        String after,
        List<String> changed) {}
