package org.entente.trade.flow;

import static org.entente.chassis.http.Sheet.Column.code;
import static org.entente.chassis.http.Sheet.Column.json;
import static org.entente.chassis.http.Sheet.Column.text;

import java.util.List;
import org.entente.chassis.http.Sheet;

/** The tables that flows are taken out as. */
final class FlowSheets {

    /** Put together as text, for a function that builds JSON takes longer than all the rest of a row. */
    private static final String FLAGS =
            """
            '{' || concat_ws(',', '"reported":' || f.reported, '"aggregate":' || f.aggregate,
              '"quantityEstimated":' || f.quantity_estimated, '"netWeightEstimated":' || f.net_weight_estimated) || '}'
            """;

    /** The members of a flow. */
    private static final List<Sheet.Column> MEMBERS = List.of(
            code("change", "null"),
            code("dataset", "d.id"),
            code("reporter", "d.reporter"),
            code("period", "d.period"),
            code("frequency", "d.frequency"),
            code("classification", "d.classification"),
            text("source", "d.source_name"),
            code("currency", "d.currency"),
            code("direction", "f.direction"),
            code("commodity", "f.commodity"),
            code("partner", "f.partner"),
            code("partnerKind", PartnerKind.sql()),
            code("partner2", "f.partner2"),
            code("customsProcedure", "f.customs_procedure"),
            code("modeOfTransport", "f.mode_of_transport"),
            json("value", "f.value"),
            code("valuation", "f.valuation"),
            json("netWeightKg", "f.net_weight_kg"),
            json("quantity", "f.quantity"),
            text("quantityUnit", "f.quantity_unit"),
            json("flags", FLAGS),
            json("sinceRevision", "f.since_revision"),
            json("before", "null"));

    private FlowSheets() {}

    /** Flows of one instant, in every form. */
    static Sheet[] all() {
        return new Sheet[] {Sheet.csv(MEMBERS), Sheet.lines(MEMBERS), sdmx("'" + SdmxCsv.ACTION + "'")};
    }

    /** A delta, in the actions that bring a reader's copy up to it: merge, and delete. */
    static Sheet sdmxDelta() {
        return sdmx("case f.change when 'removed' then 'D' else 'M' end");
    }

    /** SDMX-CSV 2.0: the columns of our own structure, one observation a flow. */
    private static Sheet sdmx(String action) {
        return new Sheet(
                SdmxCsv.MEDIA_TYPE,
                false,
                List.of(
                        code("STRUCTURE", "'" + SdmxCsv.STRUCTURE + "'"),
                        code("STRUCTURE_ID", "'" + SdmxCsv.STRUCTURE_ID + "'"),
                        code("ACTION", action),
                        code("FREQ", "d.frequency"),
                        code("REPORTER", "d.reporter"),
                        code("PARTNER", "f.partner"),
                        code("DIRECTION", "f.direction"),
                        code("CLASSIFICATION", "d.classification"),
                        code("COMMODITY", "f.commodity"),
                        code("PARTNER2", "f.partner2"),
                        code("CUSTOMS_PROCEDURE", "f.customs_procedure"),
                        code("TRANSPORT_MODE", "f.mode_of_transport"),
                        text("SOURCE", "d.source_name"),
                        code("TIME_PERIOD", "d.period"),
                        json("OBS_VALUE", "f.value"),
                        code("UNIT_MEASURE", "d.currency"),
                        code("VALUATION", "f.valuation"),
                        json("NET_WEIGHT_KG", "f.net_weight_kg"),
                        json("QUANTITY", "f.quantity"),
                        text("QUANTITY_UNIT", "f.quantity_unit"),
                        json("REPORTED", "f.reported::text"),
                        json("AGGREGATE", "f.aggregate::text"),
                        json("QUANTITY_ESTIMATED", "f.quantity_estimated::text"),
                        json("NET_WEIGHT_ESTIMATED", "f.net_weight_estimated::text")));
    }
}
