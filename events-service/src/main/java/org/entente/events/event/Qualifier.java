package org.entente.events.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** How exact a number is meant. */
public enum Qualifier {
    EXACT("exact"),
    /** "Over 3,500". */
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    /** "Scores of". */
    ABOUT("about");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
