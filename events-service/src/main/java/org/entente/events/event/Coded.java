package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;

/** What becomes of machine-coded events in an answer. */
public enum Coded {
    INCLUDE,
    EXCLUDE,
    ONLY;

    /** What the parameter {@code coded} says, or what holds without it. */
    public static Coded of(String parameter, Coded without) {
        return parameter == null ? without : Params.word("coded", parameter, Coded.class);
    }

    /** Whether events that somebody has read count. */
    public boolean takesRead() {
        return this != ONLY;
    }

    /** Whether machine-coded events count. */
    public boolean takesCoded() {
        return this != EXCLUDE;
    }

    ListQuery limit(ListQuery query) {
        return switch (this) {
            case INCLUDE -> query;
            case EXCLUDE -> query.where("e.coding_system is null");
            case ONLY -> query.where("e.coding_system is not null");
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
