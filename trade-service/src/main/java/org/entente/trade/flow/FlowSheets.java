package org.entente.trade.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.chassis.http.Sheet;

/** The tables that flows are taken out as. */
final class FlowSheets {

    private static final String FLAGS =
            """
            json_strip_nulls(json_build_object('reported', f.reported, 'aggregate', f.aggregate,
              'quantityEstimated', f.quantity_estimated, 'netWeightEstimated', f.net_weight_estimated))
            """;

    private FlowSheets() {}

    /** The members of a flow. */
    static Sheet csv() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("change", "null");
        columns.put("dataset", "d.id");
        columns.put("reporter", "d.reporter");
        columns.put("period", "d.period");
        columns.put("frequency", "d.frequency");
        columns.put("classification", "d.classification");
        columns.put("source", "d.source_name");
        columns.put("currency", "d.currency");
        columns.put("direction", "f.direction");
        columns.put("commodity", "f.commodity");
        columns.put("partner", "f.partner");
        columns.put("partnerKind", PartnerKind.sql());
        columns.put("partner2", "f.partner2");
        columns.put("customsProcedure", "f.customs_procedure");
        columns.put("modeOfTransport", "f.mode_of_transport");
        columns.put("value", "f.value");
        columns.put("valuation", "f.valuation");
        columns.put("netWeightKg", "f.net_weight_kg");
        columns.put("quantity", "f.quantity");
        columns.put("quantityUnit", "f.quantity_unit");
        columns.put("flags", FLAGS);
        columns.put("sinceRevision", "f.since_revision");
        columns.put("before", "null");
        return new Sheet("text/csv", true, columns);
    }

    /** SDMX-CSV 2.0: the columns of our own structure, one observation a flow. */
    static Sheet sdmx() {
        return sdmx("'" + SdmxCsv.ACTION + "'");
    }

    /** A delta, in the actions that bring a reader's copy up to it: merge, and delete. */
    static Sheet sdmxDelta() {
        return sdmx("case f.change when 'removed' then 'D' else 'M' end");
    }

    private static Sheet sdmx(String action) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("STRUCTURE", "'" + SdmxCsv.STRUCTURE + "'");
        columns.put("STRUCTURE_ID", "'" + SdmxCsv.STRUCTURE_ID + "'");
        columns.put("ACTION", action);
        columns.put("FREQ", "d.frequency");
        columns.put("REPORTER", "d.reporter");
        columns.put("PARTNER", "f.partner");
        columns.put("DIRECTION", "f.direction");
        columns.put("CLASSIFICATION", "d.classification");
        columns.put("COMMODITY", "f.commodity");
        columns.put("PARTNER2", "f.partner2");
        columns.put("CUSTOMS_PROCEDURE", "f.customs_procedure");
        columns.put("TRANSPORT_MODE", "f.mode_of_transport");
        columns.put("SOURCE", "d.source_name");
        columns.put("TIME_PERIOD", "d.period");
        columns.put("OBS_VALUE", "f.value");
        columns.put("UNIT_MEASURE", "d.currency");
        columns.put("VALUATION", "f.valuation");
        columns.put("NET_WEIGHT_KG", "f.net_weight_kg");
        columns.put("QUANTITY", "f.quantity");
        columns.put("QUANTITY_UNIT", "f.quantity_unit");
        columns.put("REPORTED", "f.reported::text");
        columns.put("AGGREGATE", "f.aggregate::text");
        columns.put("QUANTITY_ESTIMATED", "f.quantity_estimated::text");
        columns.put("NET_WEIGHT_ESTIMATED", "f.net_weight_estimated::text");
        return new Sheet(SdmxCsv.MEDIA_TYPE, false, columns);
    }
}
