package org.entente.trade.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.UnknownCode;

/** Finds countries and areas of statistics by the codes that trade data uses. */
public final class Areas {

    /** The code of the world. */
    public static final String WORLD = "WLD";

    private static final String FILE = "areas.tsv";
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
        Country country = Countries.resolveTrade(code);
        return new Area(country.alpha3(), country.name(), Area.Kind.COUNTRY);
    }

    /** The codes of groups of countries, sorted: their rows contain rows of other partners. */
    public static List<String> groups() {
        return of(Area.Kind.GROUP);
    }

    /** The codes of a kind of area, sorted; of countries, only of those that ISO 3166-1 does not have. */
    public static List<String> of(Area.Kind kind) {
        return all().stream()
                .filter(area -> area.kind() == kind)
                .map(Area::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static Collection<Area> all() {
        return INDEX.values();
    }

    private static Map<String, Area> load() {
        Map<String, Area> index = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Areas.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            reader.lines().skip(2).forEach(line -> add(line.split("\t", -1), index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(index);
    }

    private static void add(String[] cells, Map<String, Area> index) {
        Area.Kind kind =
                cells[0].equals("territory") ? Area.Kind.COUNTRY : Area.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        Area area = new Area(cells[1], cells[4], kind);
        for (int i = 1; i <= 3; i++) {
            if (!cells[i].isEmpty()) {
                index.put(cells[i], area);
            }
        }
    }
}
