package org.entente.chassis.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/** The management port of the service under test. */
public final class Management {

    private Management() {}

    /** Asks for a path below {@code /q}, such as {@code /metrics}. */
    public static Response get(String path) {
        String address = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        return given().baseUri(address).get(path);
    }
}
