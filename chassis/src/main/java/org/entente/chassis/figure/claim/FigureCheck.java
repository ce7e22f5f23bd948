package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.time.Edtf;

/**
 * A figure beside all that is known of its measure and parties.
 *
 * @param figureId the figure that was checked
 * @param verdict contradicted by any comparison, else consistent with any, else there is not enough data
 * @param claimed what the figure says
 * @param comparisons with other figures, with what other figures imply, and with records
 * @param mismatches figures on the same measure, parties and days that could not be used
 * @param implied what follows from this figure together with another; nothing follows from an opinion
 */
public record FigureCheck(
        String figureId,
        Verdict verdict,
        Claimed claimed,
        List<Comparison> comparisons,
        List<Mismatch> mismatches,
        List<ImpliedValue> implied) {

    /**
     * What a figure says.
     *
     * @param low the low end of what its words allow, absent without one
     * @param high the high end, absent without one
     * @param reading how the words became these ends
     */
    @Schema(name = "FigureClaimed")
    public record Claimed(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            String unit,
            Edtf period,
            Edtf comparedWith,
            Reading reading) {

        static Claimed of(FigureClaim claim) {
            return new Claimed(
                    claim.value(),
                    claim.interval().low(),
                    claim.interval().high(),
                    claim.basis().unit(),
                    claim.period(),
                    claim.comparedWith(),
                    claim.reading());
        }
    }
}
