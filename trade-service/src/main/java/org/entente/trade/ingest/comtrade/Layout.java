package org.entente.trade.ingest.comtrade;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.trade.codelist.ComtradeCodes;
import org.entente.trade.flow.Direction;

/** The ways in which UN Comtrade names its columns and writes flows. */
enum Layout {

    /** Version 1 of the API, and the downloads of the site that was built on it; the titles are those of its data items. */
    API(
            Map.ofEntries(
                    entry(Column.TYPE, "typeCode"),
                    entry(Column.FREQUENCY, "freqCode"),
                    entry(Column.PERIOD, "period"),
                    entry(Column.REPORTER, "reporterCode"),
                    entry(Column.REPORTER_ISO, "reporterISO"),
                    entry(Column.FLOW, "flowCode"),
                    entry(Column.PARTNER, "partnerCode"),
                    entry(Column.PARTNER_ISO, "partnerISO"),
                    entry(Column.PARTNER2, "partner2Code"),
                    entry(Column.PARTNER2_ISO, "partner2ISO"),
                    entry(Column.CLASSIFICATION, "classificationCode"),
                    entry(Column.COMMODITY, "cmdCode"),
                    entry(Column.CUSTOMS_PROCEDURE, "customsCode"),
                    entry(Column.MODE_OF_TRANSPORT, "motCode"),
                    entry(Column.UNIT, "qtyUnitCode"),
                    entry(Column.QUANTITY, "qty"),
                    entry(Column.QUANTITY_ESTIMATED, "isQtyEstimated"),
                    entry(Column.NET_WEIGHT, "netWgt"),
                    entry(Column.NET_WEIGHT_ESTIMATED, "isNetWgtEstimated"),
                    entry(Column.CIF_VALUE, "cifvalue"),
                    entry(Column.FOB_VALUE, "fobvalue"),
                    entry(Column.VALUE, "primaryValue"),
                    entry(Column.REPORTED, "isReported"),
                    entry(Column.AGGREGATE, "isAggregate")),
            List.of(
                    "datasetCode",
                    "refPeriodId",
                    "refYear",
                    "refMonth",
                    "reporterDesc",
                    "flowCategory",
                    "flowDesc",
                    "partnerDesc",
                    "partner2Desc",
                    "classificationSearchCode",
                    "isOriginalClassification",
                    "cmdDesc",
                    "aggrLevel",
                    "isLeaf",
                    "customsDesc",
                    "mosCode",
                    "mosDesc",
                    "motDesc",
                    "qtyUnitAbbr",
                    "altQtyUnitCode",
                    "altQtyUnitAbbr",
                    "altQty",
                    "isAltQtyEstimated",
                    "grossWgt",
                    "isGrossWgtEstimated",
                    "legacyEstimationFlag"),
            Set.of(
                    Column.TYPE,
                    Column.FREQUENCY,
                    Column.PERIOD,
                    Column.REPORTER,
                    Column.FLOW,
                    Column.PARTNER,
                    Column.CLASSIFICATION,
                    Column.COMMODITY,
                    Column.VALUE),
            Map.of(
                    "M", Direction.IMPORT,
                    "X", Direction.EXPORT,
                    "RM", Direction.RE_IMPORT,
                    "RX", Direction.RE_EXPORT),
            "-1"),

    /** The site that was closed in 2023: goods alone, the frequency by the length of the period. */
    LEGACY(
            Map.ofEntries(
                    entry(Column.PERIOD, "Period"),
                    entry(Column.REPORTER, "Reporter Code"),
                    entry(Column.REPORTER_ISO, "Reporter ISO"),
                    entry(Column.FLOW, "Trade Flow Code"),
                    entry(Column.PARTNER, "Partner Code"),
                    entry(Column.PARTNER_ISO, "Partner ISO"),
                    entry(Column.PARTNER2, "2nd Partner Code"),
                    entry(Column.PARTNER2_ISO, "2nd Partner ISO"),
                    entry(Column.CLASSIFICATION, "Classification"),
                    entry(Column.COMMODITY, "Commodity Code"),
                    entry(Column.CUSTOMS_PROCEDURE, "Customs Proc. Code"),
                    entry(Column.MODE_OF_TRANSPORT, "Mode of Transport Code"),
                    entry(Column.UNIT, "Qty Unit Code"),
                    entry(Column.QUANTITY, "Qty"),
                    entry(Column.NET_WEIGHT, "Netweight (kg)"),
                    entry(Column.CIF_VALUE, "CIF Trade Value (US$)"),
                    entry(Column.FOB_VALUE, "FOB Trade Value (US$)"),
                    entry(Column.VALUE, "Trade Value (US$)"),
                    entry(Column.ESTIMATION, "Flag")),
            List.of(
                    "Year",
                    "Period Desc.",
                    "Aggregate Level",
                    "Is Leaf Code",
                    "Trade Flow",
                    "Reporter",
                    "Partner",
                    "2nd Partner",
                    "Customs",
                    "Mode of Transport",
                    "Commodity",
                    "Qty Unit",
                    "Alt Qty Unit Code",
                    "Alt Qty Unit",
                    "Alt Qty",
                    "Gross weight (kg)"),
            Set.of(
                    Column.PERIOD,
                    Column.REPORTER,
                    Column.FLOW,
                    Column.PARTNER,
                    Column.CLASSIFICATION,
                    Column.COMMODITY,
                    Column.VALUE),
            Map.of(
                    "1", Direction.IMPORT,
                    "2", Direction.EXPORT,
                    "3", Direction.RE_EXPORT,
                    "4", Direction.RE_IMPORT),
            "1");

    private final Map<Column, String> titles;
    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> passedOver;
    private final Set<Column> required;
    private final Map<String, Direction> flows;
    private final String noUnit;

    /**
     * @param passedOver titles of columns that tell nothing more, or what a flow has no member for
     * @param required columns without which no row can be read
     * @param noUnit the code of a quantity that is not there
     */
    Layout(
            Map<Column, String> titles,
            List<String> passedOver,
            Set<Column> required,
            Map<String, Direction> flows,
            String noUnit) {
        this.titles = titles;
        this.required = required;
        this.flows = flows;
        this.noUnit = noUnit;
        this.passedOver = passedOver.stream().map(Layout::plain).collect(Collectors.toUnmodifiableSet());
        titles.forEach((column, title) -> columns.put(plain(title), column));
    }

    /** UN Comtrade itself writes the letters of a title in either case. */
    static String plain(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** The column of a title, null for one that is passed over. */
    Column column(String title) {
        return columns.get(plain(title));
    }

    boolean knows(String title) {
        return columns.containsKey(plain(title)) || passedOver.contains(plain(title));
    }

    String title(Column column) {
        return titles.get(column);
    }

    /** The titles of the columns that are needed and not among these, in their order. */
    List<String> missing(Set<Column> found) {
        return Stream.of(Column.values())
                .filter(column -> required.contains(column) && !found.contains(column))
                .map(this::title)
                .toList();
    }

    /**
     * The direction of a flow.
     *
     * @throws IllegalArgumentException where the layout has no such flow, or it is a part of another one
     */
    Direction direction(String code) {
        Direction direction = flows.get(code);
        if (direction != null) {
            return direction;
        }
        String known = String.join(", ", new TreeSet<>(flows.keySet()));
        if (this == API && !code.isEmpty()) {
            throw new IllegalArgumentException("'" + code + "' (" + ComtradeCodes.flow(code)
                    + ") is a part of another flow by customs procedure, which is not kept apart: the flows are "
                    + known);
        }
        throw new IllegalArgumentException("'" + code + "' is no flow: it is one of " + known);
    }

    boolean isUnit(String code) {
        return !code.isEmpty() && !code.equals(noUnit);
    }

    static String expected() {
        return Arrays.stream(values())
                .map(layout -> String.join(", ", layout.missing(Set.of())))
                .collect(Collectors.joining(
                        "; or ", "its first line has columns of UN Comtrade's for goods, at least ", ""));
    }
}
