package org.entente.trade.flow;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.FLOWS;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.FlowSample.export;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowFilterTest {

    @Test
    void commodityWithItsChildrenIsTheCodeAndEveryCodeBelowIt() {
        dataset(
                DatasetSample.of("PAN", "2013", "children"),
                export("USA", "TOTAL", "1"),
                export("USA", "61", "2"),
                export("USA", "6109", "3"),
                export("USA", "610910", "4"),
                export("USA", "62", "5"));
        String asked = FLOWS + "?reporter=PAN&";

        given().get(asked + "commodity=61&children=true").then().body("items.value", contains(2, 3, 4));
        given().get(asked + "commodity=610910&children=true").then().body("items.value", contains(4));
        refused(FLOWS + "?children=true", "children", "Name the commodity whose children are asked for.");
        refused(
                FLOWS + "?commodity=TOTAL&children=true",
                "children",
                "Every code is below TOTAL: name a code such as 61, or leave the parameter out.");
        refused(
                FLOWS + "?commodity=61&under=61",
                "under",
                "Ask for one commodity or for the codes under one, not both; commodity=61&children=true asks for the"
                        + " code and those under it.");
    }

    @Test
    void flagsSelectOnlyRowsThatTellThem() {
        dataset(
                DatasetSample.of("CRI", "2013", "flags"),
                export("USA", "61", "1")
                        .with(",\"flags\":{\"reported\":true,\"quantityEstimated\":false,"
                                + "\"netWeightEstimated\":false}"),
                export("USA", "62", "2").with(",\"flags\":{\"reported\":false,\"aggregate\":true}"),
                export("USA", "63", "3").with(",\"flags\":{\"netWeightEstimated\":true}"));
        String asked = FLOWS + "?reporter=CRI&";

        given().get(asked + "reported=true").then().body("items.value", contains(1));
        given().get(asked + "reported=false").then().body("items.value", contains(2));
        given().get(asked + "aggregate=true").then().body("items.value", contains(2));
        given().get(asked + "aggregate=false").then().body("items", hasSize(0));
        given().get(asked + "estimated=true").then().body("items.value", contains(3));
        given().get(asked + "estimated=false").then().body("items.value", contains(1));
        refused(FLOWS + "?estimated=maybe", "estimated", "'maybe' is neither true nor false.");
    }

    @Test
    void kindsOfPartnerAreMarkedAndCanBeAskedForByThemselves() {
        dataset(
                DatasetSample.of("NIC", "2013", "kinds"),
                export("USA", "61", "1"),
                export("WLD", "61", "2"),
                export("EU", "61", "3"),
                export("899", "61", "4"));
        String asked = FLOWS + "?reporter=NIC";

        given().get(asked).then().body("items.partnerKind", contains("country", "world", "group", "unspecified"));
        given().get(asked + "&partnerKind=country").then().body("items.value", contains(1));
        given().get(asked + "&partnerKind=world").then().body("items.value", contains(2));
        given().get(asked + "&partnerKind=group").then().body("items.value", contains(3));
        given().get(asked + "&partnerKind=unspecified").then().body("items.value", contains(4));
        refused(
                asked + "&partnerKind=region",
                "partnerKind",
                "'region' is not known here: it is one of country, world, group, unspecified.");
    }
}
