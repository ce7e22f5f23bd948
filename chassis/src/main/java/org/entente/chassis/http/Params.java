package org.entente.chassis.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;

/** Reads query parameters. Each method returns null for null, and refuses with a 400 that names the parameter. */
public final class Params {

    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{8}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    private Params() {}

    /** A calendar day, {@code YYYY-MM-DD}. */
    public static LocalDate day(String name, String text) {
        return read(name, text, value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + value + "' is not a day: write YYYY-MM-DD.");
            }
        });
    }

    /** An instant as RFC 3339 writes it, {@code 2024-12-10T08:30:00Z}; what is finer than a microsecond is cut off. */
    public static Instant instant(String name, String text) {
        return read(name, text, value -> {
            try {
                if (INSTANT.matcher(value).matches()) {
                    return OffsetDateTime.parse(value.toUpperCase(Locale.ROOT))
                            .toInstant()
                            .truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeException e) {
                // The refusal below says what is right.
            }
            throw new IllegalArgumentException("'" + value + "' is not an instant: write it with its offset, such as"
                    + " 2024-12-10T08:30:00Z (in a query a + is %2B).");
        });
    }

    /** Any EDTF date. */
    public static Edtf date(String name, String text) {
        return read(name, text, Edtf::parse);
    }

    /** How imprecise dates are compared; {@code possibly} without a value. */
    public static Match match(String text) {
        return text == null ? Match.POSSIBLY : read("match", text, Match::fromString);
    }

    /** A country's alpha-3, from any code that is accepted in a question. */
    public static String country(String name, String text) {
        return read(name, text, value -> Countries.resolve(value).alpha3());
    }

    public static UUID uuid(String name, String text) {
        return read(name, text, value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + value + "' is not a UUID.");
            }
        });
    }

    public static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw InvalidRequest.parameter(name, "'" + text + "' is neither true nor false.");
    }

    /** A word of an enum, as its JSON form writes it. */
    public static <T extends Enum<T>> T word(String name, String text, Class<T> type) {
        return read(name, text, value -> Stream.of(type.getEnumConstants())
                .filter(constant -> json(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is not known here: it is one of "
                        + Stream.of(type.getEnumConstants()).map(Params::json).collect(Collectors.joining(", "))
                        + ".")));
    }

    /** Refuses filters that were sent without a value, which would let through everything. */
    public static void refuseEmpty(UriInfo uri, String... names) {
        for (String name : names) {
            List<String> sent = uri.getQueryParameters().getOrDefault(name, List.of());
            if (sent.stream().anyMatch(value -> value == null || value.isBlank())) {
                throw InvalidRequest.parameter(name, "The parameter is empty: leave it out to ask for everything.");
            }
        }
    }

    /** Reads with a parser of the domain, whose own message tells what is wrong. */
    public static <T> T read(String name, String text, Function<String, T> parser) {
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text.trim());
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }

    /** Kept: to have a constant written as JSON costs more than all else that reading a parameter takes. */
    private static String json(Enum<?> constant) {
        return WORDS.computeIfAbsent(constant, Params::written);
    }

    private static String written(Enum<?> constant) {
        String word = Json.MAPPER.convertValue(constant, String.class);
        return word == null ? constant.name().toLowerCase(Locale.ROOT) : word;
    }
}
