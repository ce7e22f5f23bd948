package org.entente.trade.area;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.Nearest;
import org.entente.chassis.reference.UnknownCode;

/** Finds countries and areas of statistics by the codes that trade data uses. */
public final class Areas {

    /** The code of the world. */
    public static final String WORLD = "WLD";

    /** What is no country; countries have an index of their own, with codes of other schemes. */
    private static final List<ComtradeArea> OTHERS =
            ComtradeAreas.all().stream().filter(area -> !area.isCountry()).toList();

    private static final Map<String, Area> INDEX = load();

    private Areas() {}

    /**
     * The country or area of a code: ISO 3166-1, M49, a prefixed code, or UN Comtrade's number or text of an area.
     *
     * @throws UnknownCode where nothing has it
     */
    public static Area resolve(String code) {
        Area area = INDEX.get(code.strip().toUpperCase(Locale.ROOT));
        if (area != null) {
            return area;
        }
        try {
            Country country = Countries.resolveTrade(code);
            return new Area(country.alpha3(), country.name(), Area.Kind.COUNTRY);
        } catch (UnknownCode unknown) {
            throw unknown.orNearest(nearest(code));
        }
    }

    /** The codes of groups of countries, sorted: their rows contain rows of other partners. */
    public static List<String> groups() {
        return of(Area.Kind.GROUP);
    }

    /** The codes of a kind of area, sorted; of countries, only of those that ISO 3166-1 does not have. */
    public static List<String> of(Area.Kind kind) {
        return OTHERS.stream()
                .map(ComtradeArea::toArea)
                .filter(area -> area.kind() == kind)
                .map(Area::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> nearest(String code) {
        return Nearest.of(code, OTHERS, ComtradeArea::area, ComtradeArea::name).stream()
                .map(area -> area.area() + " (" + area.name() + ")")
                .toList();
    }

    private static Map<String, Area> load() {
        Map<String, Area> index = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (ComtradeArea other : OTHERS) {
            Area area = other.toArea();
            index.put(other.code(), area);
            index.put(other.area(), area);
            for (String text : other.texts()) {
                if (index.put(text.toUpperCase(Locale.ROOT), area) != null) {
                    ambiguous.add(text);
                }
            }
        }
        // Comtrade writes A79 for two areas: alone it says neither.
        index.keySet().removeAll(ambiguous);
        return Map.copyOf(index);
    }
}
