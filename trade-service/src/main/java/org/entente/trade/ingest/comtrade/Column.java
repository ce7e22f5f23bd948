package org.entente.trade.ingest.comtrade;

/** The columns that a flow is read from; a layout has most of them. */
enum Column {
    TYPE,
    FREQUENCY,
    PERIOD,
    REPORTER,
    REPORTER_ISO,
    FLOW,
    PARTNER,
    PARTNER_ISO,
    PARTNER2,
    PARTNER2_ISO,
    CLASSIFICATION,
    COMMODITY,
    CUSTOMS_PROCEDURE,
    MODE_OF_TRANSPORT,
    UNIT,
    QUANTITY,
    QUANTITY_ESTIMATED,
    NET_WEIGHT,
    NET_WEIGHT_ESTIMATED,
    CIF_VALUE,
    FOB_VALUE,
    VALUE,
    REPORTED,
    AGGREGATE,
    /** Which of quantity and net weight are estimates, as one number. */
    ESTIMATION
}
