package org.entente.aid.statistic;

import java.util.Set;
import org.entente.aid.sector.DacSectors;

/**
 * The sectors that statistics are told by: the DAC's purposes and categories, and the headings of its table 5, which stand
 * above categories and which donors use where they code no finer.
 */
public final class StatisticSectors {

    /** Codes of headings that are no categories; facts from the DAC's table 5 (Official Development Assistance by sector). */
    private static final Set<String> HEADINGS =
            Set.of("100", "110", "120", "150", "200", "300", "310", "320", "400", "500");

    private StatisticSectors() {}

    /**
     * The code itself.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public static String known(String code) {
        return HEADINGS.contains(code) ? code : DacSectors.known(code);
    }
}
