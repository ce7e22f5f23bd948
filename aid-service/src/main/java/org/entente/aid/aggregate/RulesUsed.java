package org.entente.aid.aggregate;

import java.util.ArrayList;
import java.util.List;

/** By which rules a sum was made, in words for its readers. */
final class RulesUsed {

    private static final String SHARES =
            "percentages of one classification are parts of one whole; the only one without a percentage has what is left,"
                    + " several share it in unknown parts, and what is left otherwise is unspecified; percentages that add"
                    + " up to 100 within 0.1 are the whole";

    private RulesUsed() {}

    static List<String> of(Question question) {
        List<String> rules = new ArrayList<>();
        rules.add("measure: " + measure(question.measure()));
        if (question.findsDonors()) {
            rules.add("donor: the record's own provider; else the activity's funding organisations, several of them"
                    + " together; else the reporting organisation");
        }
        if (question.splitsRecipients()) {
            rules.add(
                    "recipient: that of the transaction itself, wholly; else the countries and regions of its activity,"
                            + " and of several vocabularies of regions the first; " + SHARES);
        }
        if (question.splitsSectors()) {
            rules.add(
                    "sector: that of the transaction itself, wholly; else the DAC purposes of its activity, or its DAC"
                            + " categories where it has no purposes; other vocabularies are unspecified; " + SHARES);
        }
        if (question.needs(Dimension.YEAR)) {
            rules.addAll(question.years().rules());
        }
        if (!question.measure().ofTransactions()) {
            rules.add(
                    question.apportion()
                            ? "periods: spread over their days, of which each counts in its own year"
                            : "periods: counted wholly on their first day");
        }
        conversion(question, rules);
        rules.add(
                "copies: what a secondary publisher tells, or another publisher under the same identifier, is set apart");
        rules.add(
                "rounding: each converted amount half up to " + Pieces.SCALE
                        + " decimals; an amount's parts are differences of rounded cumulative parts, so that they add up to it exactly");
        return rules;
    }

    private static String measure(Measure measure) {
        if (measure.ofTransactions()) {
            return "transactions of IATI's type " + measure.types().get(0) + ", by their own date";
        }
        return switch (measure) {
            case ORIGINAL_BUDGETS -> "budgets of IATI's type 1 (original)";
            case REVISED_BUDGETS -> "budgets of IATI's type 2 (revised)";
            default -> "of each activity and period the revised one where there is one, else the original one";
        };
    }

    private static void conversion(Question question, List<String> rules) {
        if (!question.converts()) {
            rules.add("currencies: as reported, each summed alone");
            return;
        }
        rules.add("currency: each amount at the average rate of the month of its value date, which is the record's date"
                + " where it tells none; without a rate it is unconverted");
        if (question.deflator() != null) {
            rules.add("prices: each converted amount times the deflator of " + question.baseYear()
                    + " and by that of the calendar year of its value date; the deflator is that of the economy of "
                    + question.currency());
        }
    }
}
