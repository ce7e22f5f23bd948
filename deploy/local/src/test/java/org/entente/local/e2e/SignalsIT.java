package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.local.signals.Observability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running platform tells operators, beside what their pages, alerts and dashboard say of it. */
class SignalsIT {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final List<String> PLACES = List.of("GATEWAY", "EVENTS", "AID", "TRADE");
    private static final Pattern SUFFIX = Pattern.compile("_(bucket|count|sum|max)$");
    private static final Pattern ROUTE = Pattern.compile("route=\"([^\"]*)\"");

    @BeforeAll
    static void someTraffic() {
        for (String path : List.of(
                "/v1/topics?pageSize=1",
                "/v1/aid/activities?pageSize=1",
                "/v1/trade/datasets?pageSize=1",
                "/v1/search?q=vaccine",
                "/v1/aid/activities/no-such-one",
                "/v1/nobody-has-this")) {
            given().get(PLATFORM.gateway() + path);
        }
    }

    @Test
    void everyMetricOfOursIsDocumentedAndEveryDocumentedOneIsThere() {
        // The pauses of collections are counted from the first one on.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(Set.of(), without(Observability.metricsDocumented(), scraped())));
        Set<String> ours =
                scraped().stream().filter(name -> name.startsWith("entente_")).collect(Collectors.toSet());
        assertEquals(Set.of(), without(ours, Observability.metricsDocumented()));
    }

    @Test
    void alertsAndDashboardAskForWhatIsThere() {
        Set<String> names = scraped();
        Set<String> asked = Observability.metricsAskedFor().stream()
                .filter(name -> !name.equals("up"))
                .map(SignalsIT::base)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertTrue(asked.size() > 20, asked.toString());
        assertEquals(Set.of(), without(asked, names));
    }

    @Test
    void routesAreTheContractsAndNoOthers() {
        Map<String, Object> paths =
                RestAssured.get(PLATFORM.gateway() + "/openapi").path("paths");
        Set<String> routes = new TreeSet<>();
        Matcher found = ROUTE.matcher(scrape("GATEWAY"));
        while (found.find()) {
            routes.add(found.group(1));
        }
        assertTrue(routes.contains("/v1/aid/activities/{id}") && routes.contains("other"), routes.toString());
        routes.removeAll(Set.of("other", "/docs", "/", "/static"));
        assertEquals(Set.of(), without(routes, paths.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void probesAreAnsweredOnTheManagementPortAlone(String probe) {
        for (String place : PLACES) {
            given().get(PLATFORM.management(place) + "/q/health/" + probe)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        }
        given().get(PLATFORM.gateway() + "/q/health/" + probe).then().statusCode(404);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** The names of all metrics of all processes, those of timers without their endings. */
    private static Set<String> scraped() {
        return PLACES.stream()
                .flatMap(place -> scrape(place).lines())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> base(line.split("[{ ]", 2)[0]))
                .collect(Collectors.toSet());
    }

    private static String scrape(String place) {
        return RestAssured.get(PLATFORM.management(place) + "/q/metrics").asString();
    }

    /** {@code agroal_active_count} is no timer's, and stays. */
    private static String base(String name) {
        return name.startsWith("agroal_") ? name : SUFFIX.matcher(name).replaceFirst("");
    }
}
