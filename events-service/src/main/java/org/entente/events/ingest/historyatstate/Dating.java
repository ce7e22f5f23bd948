package org.entente.events.ingest.historyatstate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.events.event.DateRule;

/**
 * When an entry happened: on the one full date of its prose, if there is one alone and it lies in the years of the
 * heading, and else in these years. Prose with several dates tells of several things, and which is meant it does not say.
 *
 * @param when in EDTF
 * @param words that the date is in the prose; null where the heading dates
 */
record Dating(String when, DateRule rule, String words) {

    private static final Pattern FULL =
            Pattern.compile("\\b(January|February|March|April|May|June|July|August|September|"
                    + "October|November|December) [0-9]{1,2}, [12][0-9]{3}\\b");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /** @param prose on one line */
    static Dating of(Heading heading, String prose) {
        Map<LocalDate, String> dates = dates(prose);
        if (dates.size() == 1) {
            LocalDate day = dates.keySet().iterator().next();
            if (day.getYear() >= heading.first() && day.getYear() <= heading.last()) {
                return new Dating(day.toString(), DateRule.SOLE_FULL_DATE, dates.get(day));
            }
        }
        String years = heading.first() + (heading.last() == heading.first() ? "" : "/" + heading.last());
        return new Dating(years, DateRule.HEADING_YEAR, null);
    }

    private static Map<LocalDate, String> dates(String prose) {
        Map<LocalDate, String> dates = new LinkedHashMap<>();
        Matcher found = FULL.matcher(prose);
        while (found.find()) {
            try {
                dates.putIfAbsent(LocalDate.parse(found.group(), WRITTEN), found.group());
            } catch (DateTimeException e) {
                // A day that no calendar has, such as June 31, dates nothing.
            }
        }
        return dates;
    }
}
