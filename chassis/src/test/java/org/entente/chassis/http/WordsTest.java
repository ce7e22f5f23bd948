package org.entente.chassis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void foldsWordsAndSearchesForTheirBeginnings() {
        assertEquals("'covid':* & '19':* & 'muller':*", Words.beginning("q", "COVID-19, Müller"));
    }

    @Test
    void passesNoOperatorOn() {
        assertEquals("'a':* & 'b':*", Words.beginning("q", "a' | !b:*"));
    }

    @Test
    void saysNothingOfNoParameter() {
        assertNull(Words.beginning("q", null));
    }

    @Test
    void refusesWhatHasNoWord() {
        assertThrows(InvalidRequest.class, () -> Words.beginning("q", " - "));
    }

    @Test
    void refusesMoreThanAnybodyWrites() {
        assertThrows(InvalidRequest.class, () -> Words.beginning("q", "a".repeat(501)));
    }
}
