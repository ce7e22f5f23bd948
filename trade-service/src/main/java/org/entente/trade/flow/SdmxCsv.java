package org.entente.trade.flow;

/** What every table in SDMX-CSV 2.0 of trade has in common; its structures are our own. */
public final class SdmxCsv {

    public static final String MEDIA_TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";

    /** What kind of artefact the structure is. */
    public static final String STRUCTURE = "datastructure";

    /** Agency, id and version of the structure of flows. */
    public static final String STRUCTURE_ID = "ENTENTE:TRADE_FLOW(1.0)";

    /** Agency, id and version of the structure of series, which has what is derived too. */
    public static final String SERIES_ID = "ENTENTE:TRADE_SERIES(1.0)";

    /** The rows are information: they neither append to nor replace what the reader has. */
    public static final String ACTION = "I";

    private SdmxCsv() {}
}
