package org.entente.gateway.signals;

import io.restassured.RestAssured;
import java.net.URL;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;

/** What the gateway's metrics say at one moment. */
record Scrape(String text) {

    static Scrape of(URL metrics) {
        return new Scrape(RestAssured.get(metrics).asString());
    }

    /** The value of the one line with this name and all of these labels; 0 without one. */
    double value(String name, String... labels) {
        double[] found = text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        Assertions.assertTrue(found.length < 2, () -> found.length + " lines of " + name);
        return found.length == 0 ? 0 : found[0];
    }
}
