package org.entente.trade.scheme;

import java.util.ArrayList;
import java.util.List;

/** A scheme to be written: for Cambodia's chapter 64 in H5, granted since 2001, unless it says otherwise. */
record SchemeSample(String code, String grantor, String scope, List<String> statuses) {

    private static final String CITATIONS =
            """
            "citations":[{"sourceId":"0195a7a0-0000-7000-8000-000000000001","title":"A document",\
            "publisher":"A publisher","quote":"temporarily suspending the EBA benefits"}]""";

    static SchemeSample of(String code, String grantor) {
        return new SchemeSample(code, grantor, "\"hsRevision\":\"H5\",\"hsCodes\":[\"64\"]", List.of())
                .with("granted", "2001/..", "");
    }

    /** The same with other goods in the scope. */
    SchemeSample scope(String members) {
        return new SchemeSample(code, grantor, members, statuses);
    }

    /** The same with one more status; {@code more} are its other members, each with a comma before it. */
    SchemeSample with(String status, String when, String more) {
        List<String> all = new ArrayList<>(statuses);
        all.add("{\"status\":\"" + status + "\",\"when\":\"" + when + "\"" + more + "," + CITATIONS + "}");
        return new SchemeSample(code, grantor, scope, all);
    }

    String json() {
        return """
                {"code":"%s","name":"Scheme %1$s","grantor":"%s","legalAct":"Regulation 978/2012","scope":{%s},\
                "beneficiaries":[{"country":"KHM","statuses":[%s]}],%s}"""
                .formatted(code, grantor, scope, String.join(",", statuses), CITATIONS);
    }
}
