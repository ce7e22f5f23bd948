package org.entente.trade.balance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.SourceFlow;

/** What one of the two countries tells of a period: what went out from the reporter, and what came in to it. */
record Side(Optional<Reported> out, Optional<Reported> in) {

    static final Side NONE = new Side(Optional.empty(), Optional.empty());

    boolean isWhole() {
        return out.isPresent() && in.isPresent();
    }

    BigDecimal exports() {
        return out.map(Reported::value).orElse(null);
    }

    BigDecimal imports() {
        return in.map(Reported::value).orElse(null);
    }

    String exportsValuation() {
        return out.map(Reported::valuation).orElse(null);
    }

    String importsValuation() {
        return in.map(Reported::valuation).orElse(null);
    }

    /** Null where a direction was not told. */
    BigDecimal balance() {
        return isWhole() ? exports().subtract(imports()) : null;
    }

    Stream<SourceFlow> flows() {
        return Stream.concat(
                out.stream().map(flow -> flow.flow("exports")), in.stream().map(flow -> flow.flow("imports")));
    }
}
