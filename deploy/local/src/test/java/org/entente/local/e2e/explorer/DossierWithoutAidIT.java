package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.entente.local.e2e.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is down takes its own parts of a dossier away and no other. */
class DossierWithoutAidIT {

    @TempDir
    private Path profile;

    @Test
    void aidIsSaidToBeUnavailableAndComesWhenItIsAskedForAgain() {
        try (Explorer explorer = Explorer.start(profile)) {
            Browser browser = explorer.browser();
            explorer.platform().service("AID").destroyForcibly();
            await().atMost(Explorer.PATIENCE).until(() -> get("/v1/aid/sectors").statusCode() == 503);
            explorer.open("#/KHM/USA");
            assertEquals(
                    List.of("Aid is unavailable", "Aid is unavailable"),
                    explorer.texts("#aid .state-partial .state-title"));
            assertEquals(List.of("Ties are established"), explorer.texts(".tie .tag.big"));
            assertEquals(List.of(), explorer.texts("#trade .state-partial"));

            await().atMost(Explorer.PATIENCE).until(() -> get("/v1/aid/sectors").statusCode() == 200);
            await().atMost(Explorer.PATIENCE).until(() -> {
                if (!explorer.texts("#aid .state-partial").isEmpty()) {
                    browser.click("#aid .state-partial button");
                    explorer.settle();
                }
                return explorer.texts("#aid .state-partial").isEmpty();
            });
            assertEquals(
                    List.of("No transaction of aid between the two is on record."),
                    explorer.texts("#aid .state-title"));
        }
    }
}
