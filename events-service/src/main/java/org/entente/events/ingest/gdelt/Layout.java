package org.entente.events.ingest.gdelt;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a row's cells stand, by how many there are; the first 35 are the same in all. Codebooks: GDELT Event Database
 * Format 1.03 (2013) and GDELT 2.0 Event Codebook (2015).
 */
enum Layout {
    /** 1.0 as its yearly and monthly files have it: without the article. */
    ARCHIVE(57, 50, 51, 55),
    /** 1.0 as its daily files have it. */
    DAILY(58, 50, 51, 55),
    /** 2.0, where each place has a second administrative division. */
    SECOND(61, 52, 53, 58);

    static final int ID = 0;
    static final int DAY = 1;
    static final int CODE = 26;
    static final int GOLDSTEIN = 30;
    static final int MENTIONS = 31;
    static final int SOURCES = 32;
    static final int ARTICLES = 33;

    private final int cells;
    final int placeName;
    final int placeCountry;
    final int placeId;

    Layout(int cells, int placeName, int placeCountry, int placeId) {
        this.cells = cells;
        this.placeName = placeName;
        this.placeCountry = placeCountry;
        this.placeId = placeId;
    }

    static Optional<Layout> of(int cells) {
        return Arrays.stream(values()).filter(layout -> layout.cells == cells).findFirst();
    }

    boolean namesArticle() {
        return this != ARCHIVE;
    }

    /** The last cell. */
    int article() {
        return cells - 1;
    }
}
