package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.figure.Quantity;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.time.Edtf;

/**
 * What was given in another form than money, such as doses of a vaccine or the training of people.
 *
 * @param what in English
 * @param quantity how much of it
 * @param when null where it is not told
 * @param provider who gives, null where it is not told
 * @param receiver who gets it, null where it is not told
 * @param partner through whom or together with whom, null without one
 * @param citations where it is said, if elsewhere than the activity itself
 */
public record InKind(
        @NotBlank @Size(max = 300) String what,
        @NotNull @Valid Quantity quantity,
        Edtf when,
        ActorCode provider,
        ActorCode receiver,
        ActorCode partner,
        @Size(max = 50) List<@NotNull @Valid Citation> citations) {

    public InKind {
        citations = Absent.orEmpty(citations);
    }
}
