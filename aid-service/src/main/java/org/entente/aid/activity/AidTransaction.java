package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.entente.aid.iati.TransactionType;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.figure.claim.Qualifier;
import org.entente.chassis.http.Check;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.CountryCode;

/**
 * Money that moved or was promised, as a client writes it within its activity.
 *
 * @param type what it did
 * @param date when
 * @param value how much
 * @param qualifier how the amount is meant, exact if the client does not say
 * @param provider who gives, null where it is not told
 * @param receiver who gets it, null where it is not told
 * @param description in the source's words or ours
 * @param sector a DAC purpose or category, null where the activity's sectors hold
 * @param recipientCountry the country it is for, null where the activity's recipients hold
 */
public record AidTransaction(
        @NotNull TransactionType type,
        @NotNull Day date,
        @NotNull @Valid Money value,
        Qualifier qualifier,
        ActorCode provider,
        ActorCode receiver,
        @Size(max = 4000) String description,
        @Size(max = 5) String sector,
        CountryCode recipientCountry) {

    public AidTransaction {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
    }

    void check(Check check, String pointer) {
        if (sector != null) {
            Rules.readable(check, pointer + "/sector", () -> DacSectors.require(sector));
        }
    }
}
