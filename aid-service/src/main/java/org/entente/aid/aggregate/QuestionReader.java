package org.entente.aid.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.aid.query.Bounds;
import org.entente.aid.reference.Deflator;
import org.entente.aid.reference.Deflators;
import org.entente.aid.reference.ExchangeRates;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.CurrencyCode;

/** Reads a question, and refuses one that would mix unlike things. */
final class QuestionReader {

    /** The word for amounts that are not converted. */
    static final String AS_REPORTED = "asReported";

    private static final int MOST_DIMENSIONS = 4;

    private final AggregateFilter params;
    private final Asked asked;

    QuestionReader(AggregateFilter params, Asked asked) {
        this.params = params;
        this.asked = asked;
    }

    Question read() {
        Measure measure = measure();
        List<Dimension> by = by();
        PlanRules.check(measure, by, params, asked);
        String currency = currency();
        Prices prices = params.prices == null ? Prices.CURRENT : Params.word("prices", params.prices, Prices.class);
        Deflator deflator = prices == Prices.CONSTANT ? deflator(currency) : null;
        return new Question(
                measure,
                by,
                new FilterReader(params).read(),
                Bounds.of(params.from, params.to),
                currency,
                deflator,
                baseYear(deflator),
                new YearsReader(params, asked).read(by),
                apportion(measure),
                Params.flag("explain", params.explain));
    }

    private Measure measure() {
        List<String> words = split(params.measure);
        if (words.isEmpty()) {
            throw InvalidRequest.parameter(
                    "measure",
                    "Say what is to be added up: one of "
                            + String.join(
                                    ", ",
                                    Stream.of(Measure.values())
                                            .map(Measure::word)
                                            .toList())
                            + ".");
        }
        List<Measure> measures = words.stream()
                .map(word -> Params.word("measure", word, Measure.class))
                .distinct()
                .toList();
        if (measures.size() > 1) {
            throw Unmixable.measures(
                    measures.stream().map(Measure::word).toList(),
                    measures.stream()
                            .map(each -> asked.with("measure", each.word()).toString())
                            .toList());
        }
        return measures.get(0);
    }

    private List<Dimension> by() {
        List<Dimension> by = split(params.by).stream()
                .map(word -> Params.word("by", word, Dimension.class))
                .distinct()
                .toList();
        refuseBoth(by, Dimension.SECTOR, Dimension.SECTOR_CATEGORY);
        refuseBoth(by, Dimension.RECIPIENT, Dimension.REGION);
        if (by.size() > MOST_DIMENSIONS) {
            throw InvalidRequest.parameter(
                    "by",
                    "A sum is broken down by at most " + MOST_DIMENSIONS + " things; these are " + by.size() + ".");
        }
        return by;
    }

    private void refuseBoth(List<Dimension> by, Dimension one, Dimension other) {
        if (by.contains(one) && by.contains(other)) {
            throw Unmixable.dimensions(one, other, List.of(byWithout(by, other), byWithout(by, one)));
        }
    }

    private String byWithout(List<Dimension> by, Dimension left) {
        return asked.with(
                        "by",
                        String.join(
                                ",",
                                by.stream()
                                        .filter(each -> each != left)
                                        .map(Dimension::word)
                                        .toList()))
                .toString();
    }

    private String currency() {
        if (params.currency == null) {
            return ExchangeRates.BASE;
        }
        return params.currency.equals(AS_REPORTED)
                ? null
                : Params.read("currency", params.currency, text -> new CurrencyCode(text).value());
    }

    private Deflator deflator(String currency) {
        if (currency == null) {
            throw Unmixable.constantOfManyCurrencies(List.of(
                    asked.without("currency").toString(),
                    asked.without("prices").without("baseYear").toString()));
        }
        return Deflators.ofCurrency(currency)
                .orElseThrow(() -> InvalidRequest.parameter(
                        "currency", "There is no deflator for " + currency + ", so no constant prices in it."));
    }

    private Integer baseYear(Deflator deflator) {
        if (deflator == null) {
            if (params.baseYear != null) {
                throw InvalidRequest.parameter(
                        "baseYear", "A base year is for constant prices: add prices=constant, or leave it out.");
            }
            return null;
        }
        int last = deflator.values().lastKey();
        if (params.baseYear == null) {
            throw Unmixable.constantWithoutYear(
                    List.of(asked.with("baseYear", String.valueOf(last)).toString()));
        }
        return Params.read("baseYear", params.baseYear, text -> {
            if (text.matches("[0-9]{4}") && deflator.values().containsKey(Integer.valueOf(text))) {
                return Integer.valueOf(text);
            }
            throw new IllegalArgumentException("'" + text + "' is no base year here: the deflator of "
                    + deflator.country() + " has the years "
                    + deflator.values().firstKey() + " to " + last + ".");
        });
    }

    private boolean apportion(Measure measure) {
        if (params.apportion == null) {
            return false;
        }
        if (!params.apportion.equals("days")) {
            throw InvalidRequest.parameter(
                    "apportion", "'" + params.apportion + "' is not known here: it can only be days.");
        }
        if (measure.ofTransactions()) {
            throw InvalidRequest.parameter(
                    "apportion", "Transactions are of one day, so that there is nothing to apportion: leave it out.");
        }
        return true;
    }

    /** Parameters may be sent several times or as one list. */
    private static List<String> split(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::trim)
                        .toList();
    }
}
