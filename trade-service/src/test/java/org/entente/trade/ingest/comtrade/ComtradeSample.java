package org.entente.trade.ingest.comtrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row as version 1 of UN Comtrade's API has it: what Cambodia imported from Thailand in 2021, in all. */
record ComtradeSample(Map<String, String> cells) {

    static ComtradeSample row() {
        Map<String, String> cells = new LinkedHashMap<>();
        String[] pairs = {
            "typeCode",
            "C",
            "freqCode",
            "A",
            "refPeriodId",
            "20210101",
            "refYear",
            "2021",
            "refMonth",
            "52",
            "period",
            "2021",
            "reporterCode",
            "116",
            "reporterISO",
            "KHM",
            "reporterDesc",
            "Cambodia",
            "flowCode",
            "M",
            "flowDesc",
            "Import",
            "partnerCode",
            "764",
            "partnerISO",
            "THA",
            "partnerDesc",
            "Thailand",
            "partner2Code",
            "0",
            "partner2ISO",
            "W00",
            "partner2Desc",
            "World",
            "classificationCode",
            "H5",
            "classificationSearchCode",
            "HS",
            "isOriginalClassification",
            "True",
            "cmdCode",
            "TOTAL",
            "cmdDesc",
            "All Commodities",
            "aggrLevel",
            "0",
            "isLeaf",
            "False",
            "customsCode",
            "C00",
            "customsDesc",
            "TOTAL CPC",
            "mosCode",
            "0",
            "motCode",
            "0",
            "motDesc",
            "TOTAL MOT",
            "qtyUnitCode",
            "-1",
            "qtyUnitAbbr",
            "N/A",
            "qty",
            "",
            "isQtyEstimated",
            "False",
            "altQtyUnitCode",
            "-1",
            "altQtyUnitAbbr",
            "N/A",
            "altQty",
            "",
            "isAltQtyEstimated",
            "False",
            "netWgt",
            "",
            "isNetWgtEstimated",
            "False",
            "grossWgt",
            "",
            "isGrossWgtEstimated",
            "False",
            "cifvalue",
            "1000.5",
            "fobvalue",
            "",
            "primaryValue",
            "1000.5",
            "legacyEstimationFlag",
            "0",
            "isReported",
            "True",
            "isAggregate",
            "False"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return new ComtradeSample(cells);
    }

    ComtradeSample with(String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, text);
        return new ComtradeSample(changed);
    }

    ComtradeSample without(String column) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.remove(column);
        return new ComtradeSample(changed);
    }

    String head() {
        return String.join(",", cells.keySet());
    }

    String line() {
        return cells.values().stream()
                .map(text -> text.contains(",") ? "\"" + text + "\"" : text)
                .collect(Collectors.joining(","));
    }

    static String csv(ComtradeSample... rows) {
        List<String> lines = new ArrayList<>(List.of(rows[0].head()));
        for (ComtradeSample row : rows) {
            lines.add(row.line());
        }
        return String.join("\n", lines) + "\n";
    }

    /** As the API answers: every value a text but those that are empty, which it writes as null. */
    String json() {
        return cells.entrySet().stream()
                .map(cell -> "\"" + cell.getKey() + "\": "
                        + (cell.getValue().isEmpty() ? "null" : "\"" + cell.getValue() + "\""))
                .collect(Collectors.joining(",\n", "{\n", "}"));
    }
}
