package org.entente.images.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private final Licences licences = new Licences(Set.of("MIT", "EPL-2.0"), Map.of("g:known", "MIT"));

    @Test
    void oneOfSeveralLicencesIsEnough() {
        assertEquals(
                List.of(),
                licences.complaints(List.of(under("a", "GPL-2.0-only", "MIT"), under("b", "GPL-2.0-only OR EPL-2.0"))));
    }

    @Test
    void ofLicencesThatHoldTogetherEachCounts() {
        assertEquals(
                List.of("g:a 1 is under MIT AND GPL-2.0-only"),
                licences.complaints(List.of(under("a", "MIT AND GPL-2.0-only"), under("b", "MIT AND EPL-2.0"))));
    }

    @Test
    void anUnknownLicenceAndNoneAreTold() {
        assertEquals(
                List.of("g:a 1 is under Anything", "g:b 1 names no licence"),
                licences.complaints(List.of(under("a", "Anything"), under("b"))));
    }

    @Test
    void whatIsKnownHereStandsAboveWhatItSays() {
        assertEquals(List.of(), licences.complaints(List.of(under("known", "Anything"))));
        assertEquals(List.of("g:known"), licences.unused(List.of(under("a", "MIT"))));
    }

    private static Component under(String name, String... licences) {
        return new Component("g:" + name, "1", "pkg:maven/g/" + name + "@1", "", List.of(licences));
    }
}
