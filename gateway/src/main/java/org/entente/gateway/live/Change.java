package org.entente.gateway.live;

import java.util.Set;

/**
 * One change of a feed.
 *
 * @param at its place in the feed
 * @param type the CloudEvents type, such as {@code org.entente.events.topic.updated}
 * @param subject the record, such as {@code topic/trade}
 * @param changed the members that the change altered
 * @param json the whole CloudEvent in UTF-8, byte for byte as the service gave it, on one line
 */
record Change(Cursor at, String type, String subject, Set<String> changed, byte[] json) {

    /** What stands in memory beside the JSON: the objects and the attributes' text. Rough, for the ring's bound. */
    private static final int OVERHEAD = 512;

    /** The type of the record, such as {@code topic}. */
    String recordType() {
        return subject.substring(0, Math.max(0, subject.indexOf('/')));
    }

    /** Roughly how many bytes of memory the change takes. */
    long weight() {
        return json.length + (long) OVERHEAD;
    }
}
