package org.entente.aid.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day in a message, such as {@code 2021-07-30}: IATI knows no coarser dates for what money did. */
@Schema(type = SchemaType.STRING, format = "date", description = "A day, such as 2021-07-30.")
public record Day(@JsonValue LocalDate date) {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @throws IllegalArgumentException where the text is no day of the calendar */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Day parse(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no day: write it as 2021-07-30");
        }
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not in the calendar", e);
        }
    }

    boolean isAfter(Day other) {
        return date.isAfter(other.date);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
