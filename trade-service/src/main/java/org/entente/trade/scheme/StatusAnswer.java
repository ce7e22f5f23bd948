package org.entente.trade.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.time.Edtf;

/**
 * What the records say of a beneficiary's status on a day, and no more.
 *
 * @param since when the status began, as it was told; absent where no date was told
 * @param alternatives other statuses that may have held on the day
 * @param evidence what the answer rests on, each with its citations
 */
@Schema(name = "SchemeStatusAnswer", description = "The status of a beneficiary on a day, with its evidence.")
record StatusAnswer(
        String scheme,
        long revision,
        String beneficiary,
        LocalDate on,
        Status status,
        Certainty certainty,
        Edtf since,
        List<Status> alternatives,
        List<SchemeDraft.StatusEntry> evidence,
        String explanation) {

    /** How sure the status is on the day. */
    @Schema(name = "SchemeStatusCertainty")
    enum Certainty {
        @JsonProperty("certain")
        CERTAIN,
        /** The dates told are not precise enough to be sure. */
        @JsonProperty("possible")
        POSSIBLE
    }

    static StatusAnswer of(String scheme, long revision, String beneficiary, LocalDate on, List<StatusPeriod> periods) {
        List<StatusPeriod> candidates =
                periods.stream().filter(period -> period.mayHoldOn(on)).toList();
        if (candidates.isEmpty()) {
            return new StatusAnswer(
                    scheme,
                    revision,
                    beneficiary,
                    on,
                    Status.UNKNOWN,
                    Certainty.CERTAIN,
                    null,
                    List.of(),
                    List.of(),
                    "No record tells a status of " + beneficiary + " that may have held on " + on + ".");
        }
        StatusPeriod latest = candidates.get(candidates.size() - 1);
        boolean certain = latest.certainlyHoldsOn(on);
        List<SchemeDraft.StatusEntry> evidence =
                candidates.stream().map(StatusPeriod::entry).toList();
        List<Status> alternatives = certain
                ? List.of()
                : candidates.stream()
                        .limit(candidates.size() - 1L)
                        .map(period -> period.entry().status())
                        .distinct()
                        .toList();
        return new StatusAnswer(
                scheme,
                revision,
                beneficiary,
                on,
                latest.entry().status(),
                certain ? Certainty.CERTAIN : Certainty.POSSIBLE,
                latest.entry().when(),
                alternatives,
                evidence,
                certain ? certain(latest) : possible(latest, on, alternatives));
    }

    private static String certain(StatusPeriod period) {
        return "It is told for " + period.entry().when() + ", and no record says that anything followed by this day.";
    }

    private static String possible(StatusPeriod period, LocalDate on, List<Status> alternatives) {
        Edtf when = period.entry().when();
        String told = when == null ? "It is told without a date" : "It is told for " + when;
        String others = alternatives.isEmpty()
                ? "."
                : "; it may also have been "
                        + String.join(
                                " or ", alternatives.stream().map(Status::word).toList()) + ".";
        return told + ", which does not say for sure whether it held on " + on + others;
    }
}
