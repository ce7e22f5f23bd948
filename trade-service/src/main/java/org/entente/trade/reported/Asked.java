package org.entente.trade.reported;

import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/** Reads the parameters of a question about trade, and refuses those that would mix unlike things. */
public final class Asked {

    /** Why a question has one direction. */
    public static final String ONE_DIRECTION = "exports and imports are not added, and re-exports are part of exports";

    private final String question;

    /** @param question what is asked for, such as {@code A series} */
    public Asked(String question) {
        this.question = question;
    }

    /**
     * Refuses a question without a parameter.
     *
     * @param why there must be one
     */
    public void require(String name, String text, String why) {
        if (text == null) {
            throw InvalidRequest.parameter(name, question + " has one " + name + ": " + why + ".");
        }
    }

    public String reporter(String text) {
        require("reporter", text, "values of several reporters tell the same trade twice");
        return TradeParams.area("reporter", text);
    }

    public String partner(String text, String reporter) {
        require(
                "partner",
                text,
                "the row of the world contains the partners' rows, and the two are never added: WLD asks for the"
                        + " world's");
        String partner = TradeParams.area("partner", text);
        if (reporter.equals(partner)) {
            throw InvalidRequest.parameter("partner", reporter + " is the reporter, and no partner of its own.");
        }
        return partner;
    }

    /** One commodity, {@code TOTAL} where none is named. */
    public String commodity(List<String> sent) {
        List<String> codes = split(sent);
        if (codes.size() > 1) {
            throw InvalidRequest.parameter(
                    "commodity",
                    codes.contains(ReportedStore.TOTAL)
                            ? "TOTAL contains every chapter, and is never added to one: ask for one of them."
                            : question + " has one commodity: a code may contain another one, and they are not added.");
        }
        return codes.isEmpty() ? ReportedStore.TOTAL : TradeParams.commodity("commodity", codes.get(0));
    }

    /** What was sent in several parameters, or separated by commas in one. */
    public static List<String> split(List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .distinct()
                        .toList();
    }

    /** Years where nothing else is asked. */
    public static Frequency frequency(String text) {
        return text == null ? Frequency.ANNUAL : Params.word("frequency", text, Frequency.class);
    }

    public static Period period(String name, String text, Frequency frequency) {
        Period period = TradeParams.period(name, text);
        if (period != null && period.frequency() != frequency) {
            throw InvalidRequest.parameter(
                    name,
                    "'" + text + "' does not fit the frequency " + frequency.word()
                            + ": A has years such as 2021, M months such as 2021-03; the two are never added.");
        }
        return period;
    }

    public static void range(Period from, Period to) {
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw InvalidRequest.parameter("to", "The range ends in " + to + ", before it begins in " + from + ".");
        }
    }
}
