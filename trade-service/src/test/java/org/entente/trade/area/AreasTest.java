package org.entente.trade.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.UnknownCode;
import org.junit.jupiter.api.Test;

class AreasTest {

    @Test
    void countriesComeInComtradesVariantsAndGoOutAsAlpha3() {
        assertEquals("USA", Areas.resolve("842").code());
        assertEquals("USA", Areas.resolve("us").code());
        assertEquals("FRA", Areas.resolve("251").code());
        assertEquals("IND", Areas.resolve("699").code());
        assertEquals("TWN", Areas.resolve("490").code());
        assertEquals("KHM", Areas.resolve("cow:811").code());
    }

    @Test
    void worldHasOneCode() {
        for (String code : List.of("0", "WLD", "wld", "W00")) {
            assertEquals(new Area("WLD", "World", Area.Kind.WORLD), Areas.resolve(code));
        }
    }

    @Test
    void areasWithoutACountryKeepANumberAndAreNoReporters() {
        assertEquals("899", Areas.resolve("_X").code());
        assertEquals(Area.Kind.UNSPECIFIED, Areas.resolve("837").kind());
        assertFalse(Areas.resolve("899").canReport());
        assertFalse(Areas.resolve("WLD").canReport());
        assertTrue(Areas.resolve("97").canReport());
        assertTrue(Areas.resolve("KHM").canReport());
    }

    @Test
    void groupsAreThoseWhoseMembersArePartnersToo() {
        assertEquals(List.of("ASEAN", "EU", "SACU"), Areas.groups());
    }

    @Test
    void unknownCodeIsRefusedWithTheNearest() {
        UnknownCode refused = assertThrows(UnknownCode.class, () -> Areas.resolve("KHN"));
        assertTrue(refused.getMessage().contains("KHM (Cambodia)"), refused.getMessage());
    }

    @Test
    void actorsAreCountriesOrganisationsOrPersons() {
        assertEquals("KHM", new ActorCode("KH").value());
        assertEquals("EU", new ActorCode("EU").value());
        assertEquals("hun-sen", new ActorCode("hun-sen").value());
        assertThrows(IllegalArgumentException.class, () -> new ActorCode("e u"));
    }
}
