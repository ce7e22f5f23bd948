package org.entente.chassis.time;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What level 2 of EDTF can say and is not kept, so that a refusal can name it. */
enum LevelTwo {
    SET("[\\[{].*[]}]", "a set of dates", "give one date, or an interval such as 1667/1668"),
    SIGNIFICANT_DIGITS("-?\\d{4,}S\\d+", "significant digits", "give the century or the decade, such as 19XX or 195X"),
    QUALIFIED_PART(
            "(?=.*[?~%])[?~%]?[\\dX]{4}[?~%]?(-[?~%]?[\\dX]{2}[?~%]?){0,2}",
            "a qualifier of a part", "qualify the whole date at its end, such as 2004-06~"),
    UNSPECIFIED_PART(
            "(?=.*X)[\\dX]{4}(-[\\dX]{2}){0,2}",
            "unspecified digits before or within others",
            "leave open what comes last, such as 19XX, 195X, 2004-XX or 2004-06-XX");

    private static final int LONGEST = 200;

    private final Pattern shape;
    private final String what;
    private final String instead;

    LevelTwo(String shape, String what, String instead) {
        this.shape = Pattern.compile(shape);
        this.what = what;
        this.instead = instead;
    }

    static Optional<LevelTwo> of(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Stream.of(values())
                        .filter(form -> form.shape.matcher(text).matches())
                        .findFirst();
    }

    String what() {
        return what;
    }

    String instead() {
        return instead;
    }
}
