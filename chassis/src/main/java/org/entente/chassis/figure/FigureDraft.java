package org.entente.chassis.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.figure.claim.Certainty;
import org.entente.chassis.figure.claim.FlowType;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.Qualifier;
import org.entente.chassis.figure.claim.ShareAcross;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.http.Codes;
import org.entente.chassis.time.Edtf;

/**
 * A figure as a client writes it: what a document says that something amounts to.
 *
 * @param measure what is measured, one of the service's measures, such as {@code exports}
 * @param kind whether it is a level, a change or a share; a level without it
 * @param subject the actor whose measure it is: the exporter, the giver of assistance
 * @param counterpart the actor on the other side, {@code WLD} for the world; null without one
 * @param period what the value is of, all of its days (EDTF)
 * @param comparedWith the earlier period of a change, null for other kinds
 * @param value as the document has it, written out: 8700000000 for "$8.7 billion"
 * @param unit a currency (ISO 4217), {@code percent}, or what is counted, such as {@code doses}
 * @param qualifier how the words bound the value; exact without it
 * @param roundedTo the unit that the words are rounded to: 100000000 for "$8.7 billion", 1 for "33 percent"; null where
 *     the value is exact as written
 * @param cumulative whether it is the sum over all of the period, and not a value for a year
 * @param sector DAC code of three or five digits, null for all sectors
 * @param sectorName the sector as the document calls it
 * @param commodity HS code or words, null for all commodities
 * @param priceBasis the prices of an amount, null where the document does not tell
 * @param baseYear of constant prices
 * @param flowType of aid, null where it does not apply
 * @param shareAcross what a share's whole is the sum over; null where that is not told or is something else
 * @param ofWhat what exactly is measured, or what a share is a share of, in the document's words
 * @param certainty whether the document states it or quotes a judgement; a fact without it
 * @param attributedTo whose opinion it is
 * @param note what a reader should know beside the quote
 * @param citations where it stands, at least one
 */
@Schema(description = "A figure as a client writes it: what a document says that something amounts to.")
public record FigureDraft(
        @NotNull @Pattern(regexp = Codes.SLUG, message = "a measure is lower-case words joined by hyphens") @Size(max = 60) String measure,
        Kind kind,
        @NotNull PartyCode subject,
        PartyCode counterpart,
        @NotNull Edtf period,
        Edtf comparedWith,
        @NotNull @Digits(integer = 30, fraction = 10) BigDecimal value,
        @NotBlank @Size(max = 40) String unit,
        Qualifier qualifier,
        @Positive @Digits(integer = 30, fraction = 10) BigDecimal roundedTo,
        boolean cumulative,
        @Pattern(regexp = FigureDraft.SECTOR, message = "a sector is a DAC code of three or five digits") String sector,
        @Size(max = 200) String sectorName,
        @Size(min = 1, max = 200) String commodity,
        PriceBasis priceBasis,
        @Min(1900) @Max(2100) Integer baseYear,
        FlowType flowType,
        ShareAcross shareAcross,
        @Size(min = 1, max = 300) String ofWhat,
        Certainty certainty,
        @Size(min = 1, max = 200) String attributedTo,
        @Size(max = 2000) String note,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations)
        implements Checked {

    static final String SECTOR = "[0-9]{3}|[0-9]{5}";

    public FigureDraft {
        kind = kind == null ? Kind.LEVEL : kind;
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        certainty = certainty == null ? Certainty.FACT : certainty;
        citations = citations == null ? List.of() : List.copyOf(citations);
    }

    @Override
    public void check(Check check) {
        FigureRules.check(this, check);
    }
}
