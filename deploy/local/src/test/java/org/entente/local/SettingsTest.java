package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void theUsualPortsAndFolder() {
        Settings settings = Settings.of(Map.of(), ROOT);
        assertEquals(
                List.of(
                        15_432, 19_092, 19_094, 19_093, 18_090, 18_081, 18_082, 18_083, 8_080, 18_181, 18_182, 18_183,
                        18_180),
                List.copyOf(settings.ports().values()));
        assertEquals(Path.of("/project/deploy/local/data"), settings.data());
        assertEquals("http://localhost:8080", settings.publicUrl());
        assertTrue(settings.archives());
    }

    @Test
    void archivesOfClassesCanBeSwitchedOffAndNothingElse() {
        assertFalse(Settings.of(Map.of("ENTENTE_CLASS_ARCHIVES", "off"), ROOT).archives());
        Refusal refusal = assertThrows(Refusal.class, () -> Settings.of(Map.of("ENTENTE_CLASS_ARCHIVES", "no"), ROOT));
        assertEquals("ENTENTE_CLASS_ARCHIVES=no is neither on nor off", refusal.getMessage());
    }

    @Test
    void oneMoreOfAProgramHasPortsOfItsOwnAndMeetsTheOthersWhereTheyAre() {
        Settings settings = Settings.of(Map.of(), ROOT);
        Settings beside = settings.beside(Place.AID);
        Set<Place> moved = settings.ports().keySet().stream()
                .filter(place -> settings.port(place) != beside.port(place))
                .collect(Collectors.toSet());
        assertEquals(Set.of(Place.AID, Place.AID_MANAGEMENT), moved);
        assertEquals(settings.data(), beside.data());
    }

    @Test
    void onePortCanBeAnother() {
        Settings settings = Settings.of(Map.of("ENTENTE_PORT_AID", "28082"), ROOT);
        assertEquals("http://127.0.0.1:28082", settings.url(Place.AID));
        assertEquals("http://127.0.0.1:18083", settings.url(Place.TRADE));
    }

    @Test
    void whatIsNoPortIsRefused() {
        for (String given : List.of("", "web", "0", "65536", "-1")) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> Settings.of(Map.of("ENTENTE_PORT_GATEWAY", given), ROOT));
            assertEquals(
                    "ENTENTE_PORT_GATEWAY=" + given + " is no port; give a number from 1 to 65535",
                    refusal.getMessage());
        }
    }

    @Test
    void aPortGivenTwiceIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> Settings.of(Map.of("ENTENTE_PORT_TRADE", "18081"), ROOT));
        assertEquals(
                "trade service and events service cannot both have port 18081; set ENTENTE_PORT_TRADE or"
                        + " ENTENTE_PORT_EVENTS to another one",
                refusal.getMessage());
    }

    @Test
    void aPortInUseIsRefusedNamingWhoHasIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> environment = FreePlaces.variables();
            environment.put("ENTENTE_PORT_ISSUER", Integer.toString(taken.getLocalPort()));
            Settings settings = Settings.of(environment, ROOT);
            Refusal refusal = assertThrows(Refusal.class, () -> Ports.requireFree(settings, Duration.ZERO));
            String start = "port " + taken.getLocalPort() + " (OIDC issuer) is in use by process "
                    + ProcessHandle.current().pid() + " (";
            assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
            String end = "; stop it, or set ENTENTE_PORT_ISSUER to another port";
            assertTrue(refusal.getMessage().endsWith(end), refusal.getMessage());
        }
    }
}
