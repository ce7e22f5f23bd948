package org.entente.trade.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An area as UN Comtrade's lists of reporters and partners have it. Several may be one country in answers, such as 842
 * and 841, the United States without and with Puerto Rico.
 *
 * @param code Comtrade's number
 * @param area the code by which answers name it, as {@link Area#code()}
 * @param texts Comtrade's letters, where they differ from {@code area}
 * @param reports whether it is in the list of reporters
 * @param partner whether it is in the list of partners
 * @param since its first year, null where Comtrade tells none
 * @param until its last year, null where it goes on
 * @param name in English, as Comtrade writes it
 */
public record ComtradeArea(
        String code,
        String area,
        List<String> texts,
        Kind kind,
        boolean reports,
        boolean partner,
        Integer since,
        Integer until,
        String name) {

    /** What an area is. */
    @Schema(name = "TradeAreaKind", description = "What an area is.")
    public enum Kind {
        @JsonProperty("country")
        COUNTRY,
        /** A country, or a territory of statistics, that is counted no more. */
        @JsonProperty("formerCountry")
        FORMER,
        /** A place without a code of ISO 3166 that statistics count apart. */
        @JsonProperty("territory")
        TERRITORY,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("world")
        WORLD,
        /** Areas not elsewhere specified. */
        @JsonProperty("unspecified")
        UNSPECIFIED,
        /** No place at all: bunkers, free zones and special categories. */
        @JsonProperty("special")
        SPECIAL
    }

    /** Whether {@code area} is the code of a country, so that all the country's codes stand for it. */
    boolean isCountry() {
        return kind == Kind.COUNTRY || kind == Kind.FORMER && !area.equals(code);
    }

    /** The area as answers tell it, where it is no country. */
    Area toArea() {
        Area.Kind adds =
                switch (kind) {
                    case COUNTRY, FORMER, TERRITORY -> Area.Kind.COUNTRY;
                    case GROUP -> Area.Kind.GROUP;
                    case WORLD -> Area.Kind.WORLD;
                    case UNSPECIFIED, SPECIAL -> Area.Kind.UNSPECIFIED;
                };
        return new Area(area, name, adds);
    }
}
