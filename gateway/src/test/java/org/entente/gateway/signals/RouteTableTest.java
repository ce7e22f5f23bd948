package org.entente.gateway.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.entente.gateway.contract.MergedContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private static final RouteTable TABLE =
            new RouteTable(List.of("/v1/a", "/v1/a/{id}", "/v1/a/{id}/history", "/v1/a/codes/{code}"));

    @ParameterizedTest
    @CsvSource({
        "/v1/a, /v1/a",
        "/v1/a/7, /v1/a/{id}",
        "/v1/a/7/history, /v1/a/{id}/history",
        "/v1/a/codes/x, /v1/a/codes/{code}",
        "/v1/a/codes, /v1/a/{id}",
        "/v1/a/codes/history, /v1/a/codes/{code}",
        "/v1/a/7/else, other",
        "/v1/a/, /v1/a/{id}",
        "/v1, other",
        "*, other",
        "/docs/index.css, /docs",
        "/, /",
        "/index.html, /",
        "/static/bundle/app-ABCDEFGH.js, /static",
        "/statics, other"
    })
    void pathIsOneOfTheContracts(String path, String route) {
        assertEquals(route, TABLE.of(path));
    }

    @Test
    void everyPathOfTheContractIsFoundByItself() throws IOException {
        RouteTable table = new RouteTable(new MergedContract().paths());
        for (String path : List.of("/v1/aid/activities/{id}", "/v1/relations/{a}/{b}", "/v1/changes", "/health")) {
            assertEquals(path, table.of(path.replaceAll("[{].*?[}]", "x1")));
        }
    }
}
