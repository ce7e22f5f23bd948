package org.entente.trade.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.area.Area;
import org.entente.trade.area.Areas;
import org.entente.trade.flow.Direction;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;
import org.entente.trade.reported.Unmixed;

/** Puts the trade in a scheme's goods beside the status of a beneficiary. */
@ApplicationScoped
class SchemeTrades {

    private final SchemeStore schemes;
    private final CoveredFlows flows;

    SchemeTrades(SchemeStore schemes, CoveredFlows flows) {
        this.schemes = schemes;
        this.flows = flows;
    }

    SchemeTrade of(String id, SchemeTradeFilter.Question question) {
        SchemeStore.Found scheme = schemes.found(id);
        List<String> codes =
                Optional.ofNullable(scheme.draft().goods()).map(Goods::apart).orElse(List.of());
        Optional<String> grantor = area(scheme.draft().grantor().value());
        List<String> notes = new ArrayList<>();
        if (codes.isEmpty()) {
            notes.add(
                    "The record names no codes of the goods in the scope, so that no flows can be told to be theirs.");
        }
        if (grantor.isEmpty()) {
            notes.add("No flows are told of " + scheme.draft().grantor() + ", which is no country or area of trade.");
        }
        SchemeTradeSide imports =
                side(grantor, Optional.of(question.beneficiary()), Direction.IMPORT, scheme, question);
        SchemeTradeSide exports =
                side(Optional.of(question.beneficiary()), grantor, Direction.EXPORT, scheme, question);
        List<Period> years = years(question, imports, exports);
        List<StatusPeriod> statuses = scheme.periods(question.beneficiary());
        return new SchemeTrade(
                scheme.id(),
                scheme.revision(),
                question.beneficiary(),
                scheme.draft().grantor().value(),
                Unmixed.currency(Stream.concat(imports.currencies(), exports.currencies()), question.currency()),
                scheme.draft().hsRevision(),
                codes,
                !years.isEmpty() && imports.tells(years) && exports.tells(years),
                new SchemeTrade.Coverage(imports.coverage(years), exports.coverage(years)),
                years.stream()
                        .map(year -> new SchemeTrade.Year(
                                year, YearStatus.of(statuses, year), imports.value(year), exports.value(year)))
                        .toList(),
                notes,
                SchemeTrade.RULE);
    }

    private SchemeTradeSide side(
            Optional<String> reporter,
            Optional<String> partner,
            Direction direction,
            SchemeStore.Found scheme,
            SchemeTradeFilter.Question question) {
        Goods goods = scheme.draft().goods();
        Classification told = scheme.draft().hsRevision();
        if (reporter.isEmpty() || partner.isEmpty() || goods == null) {
            return new SchemeTradeSide(null, List.of(), told, List.of());
        }
        List<String> codes = goods.apart();
        return new SchemeTradeSide(
                reporter.get(), codes, told, flows.of(reporter.get(), partner.get(), direction, codes, question));
    }

    private static List<Period> years(
            SchemeTradeFilter.Question question, SchemeTradeSide imports, SchemeTradeSide exports) {
        Period from = question.from() != null
                ? question.from()
                : told(imports.first(), exports.first())
                        .min(Comparator.naturalOrder())
                        .orElse(question.to());
        Period to = question.to() != null
                ? question.to()
                : told(imports.last(), exports.last())
                        .max(Comparator.naturalOrder())
                        .orElse(from);
        return from == null
                ? List.of()
                : Stream.iterate(from, year -> year.compareTo(to) <= 0, Period::next)
                        .toList();
    }

    private static Stream<Period> told(Period one, Period other) {
        return Stream.of(one, other).filter(Objects::nonNull);
    }

    /** The grantor where flows are told of it: not all organisations are areas of trade. */
    private static Optional<String> area(String actor) {
        try {
            return Optional.of(Areas.resolve(actor)).filter(Area::canReport).map(Area::code);
        } catch (UnknownCode e) {
            return Optional.empty();
        }
    }
}
