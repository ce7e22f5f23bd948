package org.entente.aid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.entente.chassis.http.Json;

/** Builds an activity as a client writes it; each has a source of its own, by which its test finds it again. */
public final class Sample {

    private final UUID source = UUID.randomUUID();
    private final ObjectNode body = Json.MAPPER.createObjectNode();

    private Sample() {}

    /** An activity with nothing but what each must have. */
    public static Sample activity() {
        Sample sample = new Sample();
        sample.body.put("title", "Demining of Battambang").put("status", "implementation");
        sample.body.putArray("citations").add(Json.tree(citation(sample.source)));
        return sample;
    }

    public static String citation(UUID source) {
        return """
                {"sourceId":"%s","title":"A fact sheet","publisher":"A ministry","published":"2022-08",\
                "quote":"over three million doses"}"""
                .formatted(source);
    }

    /** The document that it cites. */
    public UUID source() {
        return source;
    }

    /** Sets a member to a JSON value. */
    public Sample with(String member, String json) {
        body.set(member, Json.tree(json));
        return this;
    }

    public Sample without(String member) {
        body.remove(member);
        return this;
    }

    public Sample recipient(String code) {
        return add("recipientCountries", "{\"code\":\"" + code + "\"}");
    }

    public Sample sector(String code) {
        return add("sectors", "{\"code\":\"" + code + "\"}");
    }

    public Sample transaction(String type, String date, String amount, String currency) {
        return add("transactions", transactionJson(type, date, amount, currency, ""));
    }

    /** @param more further members, such as {@code ,"provider":"USA"} */
    public Sample transaction(String type, String date, String amount, String currency, String more) {
        return add("transactions", transactionJson(type, date, amount, currency, more));
    }

    private static String transactionJson(String type, String date, String amount, String currency, String more) {
        return "{\"type\":\"%s\",\"date\":\"%s\",\"value\":{\"amount\":%s,\"currency\":\"%s\"}%s}"
                .formatted(type, date, amount, currency, more);
    }

    public Sample budget(String start, String end) {
        return add(
                "budgets",
                "{\"periodStart\":\"%s\",\"periodEnd\":\"%s\",\"value\":{\"amount\":1000,\"currency\":\"EUR\"}}"
                        .formatted(start, end));
    }

    /** Adds to a list of the activity. */
    public Sample add(String list, String json) {
        ArrayNode items = body.withArray(list);
        items.add(Json.tree(json));
        return this;
    }

    public String json() {
        return Json.write(body);
    }
}
