package org.entente.aid.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.entente.chassis.reference.ActorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorCodeTest {

    @ParameterizedTest
    @CsvSource({"KH,KHM", "116,KHM", "cow:811,KHM", "usa,USA", "USAID,USAID", "UN,UN", "EU,EU", "hun-sen,hun-sen"})
    void readsCountriesOrganisationsAndPersons(String given, String code) {
        assertEquals(code, new ActorCode(given).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "khx", "cow:9999", "United States", "hun_sen", "-ASEAN", "Usaid"})
    void refusesWhatIsNoActor(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ActorCode(text));
    }
}
