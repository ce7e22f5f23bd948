package org.entente.aid.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.Fault;
import org.entente.chassis.http.FieldError;

/** 400: the answer would mix unlike things. The problem's member {@code instead} has questions that can be answered. */
final class Unmixable extends Fault {

    private final List<String> instead;

    private Unmixable(String parameter, String detail, List<String> instead) {
        super(
                400,
                "unlike-things",
                "The question would mix unlike things",
                detail,
                List.of(FieldError.of(parameter, detail)),
                Map.of());
        this.instead = instead;
    }

    static Unmixable measures(Collection<String> measures, List<String> instead) {
        return new Unmixable(
                "measure",
                "The measures " + String.join(", ", measures)
                        + " are of different things, and money that is promised, paid and received would be counted"
                        + " again and again: ask for each alone.",
                instead);
    }

    static Unmixable dimensions(Dimension one, Dimension other, List<String> instead) {
        return new Unmixable(
                "by",
                one.word() + " and " + other.word()
                        + " are two ways of telling the same parts of the money: ask for one of them.",
                instead);
    }

    static Unmixable plansBy(Measure measure, String parameter, String what, List<String> instead) {
        return new Unmixable(
                parameter,
                measure.word() + " are plans of activities, and only transactions tell their " + what
                        + ": leave it out, or ask for a measure of transactions.",
                instead);
    }

    static Unmixable constantWithoutYear(List<String> instead) {
        return new Unmixable(
                "baseYear", "Constant prices are those of one year: name it as baseYear, such as in instead.", instead);
    }

    static Unmixable constantOfManyCurrencies(List<String> instead) {
        return new Unmixable(
                "prices",
                "Constant prices are of one currency's economy: ask for them in a currency, or for amounts as they were"
                        + " reported in current prices.",
                instead);
    }

    static Unmixable fiscalWithoutStart(List<String> instead) {
        return new Unmixable(
                "fiscalYearStart",
                "Fiscal years of different countries start on different days: name the day as fiscalYearStart, such as"
                        + " --10-01 for that of the United States.",
                instead);
    }

    @Override
    public Map<String, ?> members() {
        return Map.of("instead", instead);
    }
}
