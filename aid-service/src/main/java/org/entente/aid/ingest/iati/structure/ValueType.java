package org.entente.aid.ingest.iati.structure;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of XML Schema (part 2) that the standard's attributes and texts have; space around a value is none of it. */
enum ValueType {
    STRING("string", "any text", value -> true),
    DATE("date", "a day such as 2024-12-10", ValueType::isDate),
    DATE_TIME("dateTime", "a time such as 2024-12-10T09:30:00Z", ValueType::isDateTime),
    BOOLEAN("boolean", "true, false, 1 or 0", Pattern.compile("true|false|1|0").asMatchPredicate()),
    DECIMAL(
            "decimal",
            "a number such as 1234.56",
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)").asMatchPredicate()),
    INT("int", "a whole number of at most 32 bits", ValueType::isInt),
    NON_NEGATIVE_INTEGER(
            "nonNegativeInteger",
            "a whole number from 0",
            value -> isWhole(value) && new BigInteger(value).signum() >= 0),
    POSITIVE_INTEGER(
            "positiveInteger", "a whole number from 1", value -> isWhole(value) && new BigInteger(value).signum() > 0),
    ANY_URI("anyURI", "an address such as https://example.org/a", UriReference::matches),
    NMTOKEN(
            "NMTOKEN",
            "a name without spaces",
            Pattern.compile("[\\p{L}\\p{N}\\p{M}._:\\-\\u00B7]+").asMatchPredicate()),
    LANGUAGE(
            "language",
            "a language such as en or pt-BR",
            Pattern.compile("|[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*").asMatchPredicate());

    private static final String ZONE = "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?";
    private static final String DAY = "-?([0-9]{4}|[1-9][0-9]{4,8})-(0[1-9]|1[0-2])-([0-9]{2})";
    private static final Pattern DATES = Pattern.compile(DAY + ZONE);
    private static final Pattern DATE_TIMES = Pattern.compile(
            DAY + "T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)" + ZONE);
    private static final Pattern INTEGERS = Pattern.compile("[+-]?[0-9]{1,1000}");

    private final String schemaName;
    private final String meaning;
    private final Predicate<String> test;

    ValueType(String schemaName, String meaning, Predicate<String> test) {
        this.schemaName = schemaName;
        this.meaning = meaning;
        this.test = test;
    }

    /** The type that XML Schema calls by a name. */
    static ValueType named(String schemaName) {
        for (ValueType type : values()) {
            if (type.schemaName.equals(schemaName)) {
                return type;
            }
        }
        throw new IllegalStateException("The structure's table has a type that nothing checks: " + schemaName);
    }

    /** What a value of the type is, with an example; to be read after "is not". */
    String meaning() {
        return meaning;
    }

    boolean takes(String value) {
        return test.test(Space.stripped(value));
    }

    private static boolean isDate(String value) {
        return isDay(DATES.matcher(value));
    }

    private static boolean isDateTime(String value) {
        return isDay(DATE_TIMES.matcher(value));
    }

    private static boolean isDay(Matcher matcher) {
        if (!matcher.matches()) {
            return false;
        }
        int day = Integer.parseInt(matcher.group(3));
        YearMonth month = YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return day >= 1 && day <= month.lengthOfMonth();
    }

    private static boolean isWhole(String value) {
        return INTEGERS.matcher(value).matches();
    }

    private static boolean isInt(String value) {
        return isWhole(value) && new BigInteger(value).bitLength() < Integer.SIZE;
    }
}
