package org.entente.trade.area;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.chassis.reference.Tsv;

/** UN Comtrade's areas beside the codes by which the platform names them. */
public final class ComtradeAreas {

    private static final List<ComtradeArea> ALL = Tsv.read(ComtradeAreas.class, "areas.tsv").stream()
            .map(ComtradeAreas::area)
            .toList();

    private ComtradeAreas() {}

    /** All of them, by number. */
    public static List<ComtradeArea> all() {
        return ALL;
    }

    private static ComtradeArea area(Map<String, String> row) {
        List<String> roles = Tsv.list(row.get("roles"));
        return new ComtradeArea(
                row.get("comtrade"),
                row.get("area"),
                Tsv.list(row.get("text")),
                ComtradeArea.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                roles.contains("reporter"),
                roles.contains("partner"),
                year(row.get("since")),
                year(row.get("until")),
                row.get("name"));
    }

    private static Integer year(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
