package org.entente.trade.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.area.Area;
import org.entente.trade.area.Areas;

/** What a flow's partner is, which tells what the flow may be added to. */
@Schema(
        name = "TradePartnerKind",
        description = "What a partner is: rows of the world contain every other row, rows of a group those of its"
                + " members; `unspecified` is what could not be told by country.")
public enum PartnerKind {
    COUNTRY("country"),
    WORLD("world"),
    GROUP("group"),
    UNSPECIFIED("unspecified");

    /** Of every area that is no country; there are few. */
    private static final Map<String, PartnerKind> OTHERS = Stream.of(WORLD, GROUP, UNSPECIFIED)
            .flatMap(kind -> kind.areas().stream().map(code -> Map.entry(code, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String SQL = Stream.of(WORLD, GROUP, UNSPECIFIED)
            .map(kind -> "when f.partner in (" + codes(kind) + ") then '" + kind.word + "'")
            .collect(Collectors.joining(" ", "case ", " else 'country' end"));

    private final String word;

    PartnerKind(String word) {
        this.word = word;
    }

    /** The kind of an area's code, as flows have it. */
    public static PartnerKind of(String partner) {
        return OTHERS.getOrDefault(partner, COUNTRY);
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** The kind of the partner of the flow {@code f}, as SQL; every area that is no country is on a short list. */
    static String sql() {
        return SQL;
    }

    private static String codes(PartnerKind kind) {
        return kind.areas().stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    private List<String> areas() {
        return Areas.of(Area.Kind.valueOf(name()));
    }
}
