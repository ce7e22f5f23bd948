package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;

/** One link to each view, of what the seed data has; the platform must run. */
final class Views {

    private Views() {}

    /** The links by a name for each; the names are those of the pictures in the README. */
    static Map<String, String> all() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("home", "#/");
        views.put("dossier", "#/KHM/USA");
        views.put("search", "#/search?q=vaccine");
        views.put("events", "#/search?q=visit&in=events");
        views.put("nothing", "#/search?q=zzyzx");
        views.put("refused", "#/search?q=-");
        views.put(
                "record", "#/record/events/" + given().get("/v1/events?q=visit").path("items[0].id"));
        views.put(
                "figure",
                "#/record/trade-figures/" + given().get("/v1/trade/figures").path("items[0].id"));
        views.put("actor", "#/record/actors/KHM");
        views.put("document", "#/record/sources/45bcfa08-f6da-5f31-bd02-257a08f36820");
        views.put("live", "#/live");
        views.put("imports", "#/imports");
        return views;
    }
}
