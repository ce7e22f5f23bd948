package org.entente.trade.faults;

import java.util.List;

/**
 * A file of UN Comtrade with many datasets, each with the imports of all chapters from a few partners, with one row that
 * comes twice and one that has no value.
 */
final class ComtradeFile {

    static final int DATASETS = 200;

    private static final int FIRST_YEAR = 2001;
    private static final List<String> REPORTERS =
            List.of("116", "764", "704", "360", "458", "608", "702", "418", "104", "410");
    private static final List<String> PARTNERS = List.of("842", "156", "392", "276", "251");
    private static final int LAST_CHAPTER = 97;

    /** Reserved, and no code of the Harmonized System. */
    private static final int NO_CHAPTER = 77;

    static final int FLOWS = DATASETS * (LAST_CHAPTER - 1) * PARTNERS.size();

    private static final String HEAD =
            "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\n";

    private ComtradeFile() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < DATASETS; i++) {
            String dataset =
                    "C,A," + (FIRST_YEAR + i / REPORTERS.size()) + "," + REPORTERS.get(i % REPORTERS.size()) + ",M,";
            for (int chapter = 1; chapter <= LAST_CHAPTER; chapter++) {
                for (String partner : PARTNERS) {
                    if (chapter != NO_CHAPTER) {
                        text.append(dataset).append(row(partner, chapter, String.valueOf(chapter)));
                    }
                }
            }
            text.append(dataset).append(row(PARTNERS.get(0), 1, "5"));
            text.append(dataset).append(row(PARTNERS.get(0), 2, ""));
        }
        return text.toString();
    }

    private static String row(String partner, int chapter, String value) {
        return partner + ",H5," + (chapter < 10 ? "0" : "") + chapter + "," + value + "\n";
    }
}
