package org.entente.trade.testkit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A flow to be written. */
public record FlowSample(String direction, String partner, String commodity, String value, String more) {

    public static FlowSample export(String partner, String commodity, String value) {
        return new FlowSample("export", partner, commodity, value, ",\"valuation\":\"fob\"");
    }

    public static FlowSample imports(String partner, String commodity, String value) {
        return new FlowSample("import", partner, commodity, value, ",\"valuation\":\"cif\"");
    }

    /** The same with other members, each with a comma before it. */
    public FlowSample with(String members) {
        return new FlowSample(direction, partner, commodity, value, more + members);
    }

    public static String body(FlowSample... flows) {
        return Arrays.stream(flows).map(FlowSample::json).collect(Collectors.joining(",", "{\"flows\":[", "]}"));
    }

    private String json() {
        return "{\"direction\":\"" + direction + "\",\"partner\":\"" + partner + "\",\"commodity\":\"" + commodity
                + "\",\"value\":" + value + more + "}";
    }
}
