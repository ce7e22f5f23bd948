package org.entente.trade.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.time.Edtf;
import org.entente.trade.area.AreaCode;
import org.entente.trade.param.Classification;

/**
 * A preference scheme as a client writes it. No grantor has two with the same code.
 *
 * @param code a short name such as {@code GSP} or {@code EBA}
 * @param grantor who grants the preference
 * @param legalAct the act that it rests on
 */
@Schema(name = "SchemeDraft", description = "A preference scheme as a client writes it.")
public record SchemeDraft(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,30}", message = "a code is an upper-case word such as EBA") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull ActorCode grantor,
        @Size(max = 500) String legalAct,
        @Valid Scope scope,
        @Size(max = 300) List<@NotNull @Valid Beneficiary> beneficiaries,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations)
        implements Checked {

    public SchemeDraft {
        beneficiaries = beneficiaries == null ? List.of() : beneficiaries;
        citations = citations == null ? List.of() : citations;
    }

    /**
     * Which goods the scheme covers.
     *
     * @param hsRevision that the codes are of, {@code H0} to {@code H6}; absent where no source tells it
     * @param hsCodes codes of the Harmonized System, each with the codes below it
     */
    @Schema(name = "SchemeScope")
    public record Scope(
            @Size(max = 1000) String description,
            Classification hsRevision,
            @Size(max = 6000) List<
                                    @NotNull @Pattern(
                                            regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}",
                                            message = "a code has 2, 4 or 6 digits")
                                    String>
                            hsCodes) {

        public Scope {
            hsCodes = hsCodes == null ? List.of() : hsCodes;
        }
    }

    /**
     * A country that the scheme is for.
     *
     * @param statuses what became of it, in any order
     */
    @Schema(name = "SchemeBeneficiary")
    public record Beneficiary(
            @NotNull AreaCode country, @NotEmpty @Size(max = 100) List<@NotNull @Valid StatusEntry> statuses) {}

    /**
     * One status of a beneficiary. It holds until a later one begins, or to the end of its own interval.
     *
     * @param when since when (EDTF), or the interval in which it held; absent where no source tells a date
     * @param hsCodes which goods a part of the scheme is suspended for, each with the codes below it; absent where no
     *     source tells them
     * @param certainty a {@code fact} by default; an opinion is kept, and decides nothing
     */
    @Schema(name = "SchemeStatusEntry")
    public record StatusEntry(
            @NotNull Status status,
            Edtf when,
            @Size(max = 1000) String reason,
            @Size(min = 1, max = 6000) List<
                                    @NotNull @Pattern(
                                            regexp = "[0-9]{2}|[0-9]{4}|[0-9]{6}",
                                            message = "a code has 2, 4 or 6 digits")
                                    String>
                            hsCodes,
            Certainty certainty,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations) {

        public StatusEntry {
            certainty = certainty == null ? Certainty.FACT : certainty;
            citations = citations == null ? List.of() : citations;
        }
    }

    /** Whether a source tells something, or holds it. */
    @Schema(name = "SchemeCertainty")
    public enum Certainty {
        @JsonProperty("fact")
        FACT,
        @JsonProperty("opinion")
        OPINION
    }

    /** The goods in the scope; null where the record names none by codes. */
    Goods goods() {
        return scope == null || scope.hsCodes().isEmpty() ? null : new Goods(scope.hsCodes());
    }

    /** The revision that the codes are of; null where the record does not say. */
    Classification hsRevision() {
        return scope == null ? null : scope.hsRevision();
    }

    @Override
    public void check(Check check) {
        SchemeCodes.check(this, check);
        Set<String> countries = new HashSet<>();
        for (int i = 0; i < beneficiaries.size(); i++) {
            String country = beneficiaries.get(i).country().value();
            check.that(
                    countries.add(country),
                    "/beneficiaries/" + i + "/country",
                    country + " stands here twice: give all its statuses in one place");
        }
    }
}
