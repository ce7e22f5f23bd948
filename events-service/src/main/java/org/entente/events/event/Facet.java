package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what events are counted. The SQL reads {@code found}, with the id, type and first day of each event. */
enum Facet {
    TYPE("select 'type', type, count(*) from found group by type"),
    /** Whoever takes part or acts for somebody, once in each event. */
    ACTOR(
            """
            select 'actor', p.actor, count(distinct p.event_id)
            from found join event_participant p on p.event_id = found.id group by p.actor
            """),
    TOPIC(
            """
            select 'topic', t.topic, count(*) from found join event_topic t on t.event_id = found.id group by t.topic
            """),
    /** In which it may have begun at the earliest; an event without any such day is in no year. */
    YEAR(
            """
            select 'year', extract(year from when_start_min)::int::text, count(*)
            from found where isfinite(when_start_min) group by 2
            """);

    private final String counts;

    Facet(String counts) {
        this.counts = counts;
    }

    String counts() {
        return counts;
    }

    /** The facet of a word that was written by {@link #toString()}. */
    static Facet of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
