package org.entente.aid.sector;

import java.util.List;

/**
 * Sectors by code.
 *
 * @param items all that match
 * @param nextPageToken always null: the classification is small
 */
record SectorPage(List<Sector> items, String nextPageToken) {}
