package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
 * @param ref the publisher's own reference
 * @param humanitarian whether it is humanitarian, null where the activity tells it
 * @param providerOrg who gives, as the source names it
 * @param receiverOrg who gets it, as the source names it
 * @param disbursementChannel the code of the list DisbursementChannel
 * @param sectors what it is for in several vocabularies, where {@code sector} does not say it all
 * @param recipientRegion the region it is for
 * @param flowType the code of the list FlowType, null where the activity's holds
 * @param financeType the code of the list FinanceType, null where the activity's holds
 * @param aidTypes types of aid, null where the activity's hold
 * @param tiedStatus the code of the list TiedStatus, null where the activity's holds
 * @param descriptions the description in each language, where {@code description} does not say it all
 * @param verbatim what its element in IATI holds beside
 */
public record AidTransaction(
        @NotNull TransactionType type,
        @NotNull Day date,
        @NotNull @Valid Money value,
        Qualifier qualifier,
        ActorCode provider,
        ActorCode receiver,
        @Size(max = 20_000) String description,
        @Size(max = 5) String sector,
        CountryCode recipientCountry,
        @Size(max = 500) String ref,
        Boolean humanitarian,
        @Valid TransactionOrg providerOrg,
        @Valid TransactionOrg receiverOrg,
        @Size(max = 50) String disbursementChannel,
        @Size(max = 100) List<@NotNull @Valid TransactionSector> sectors,
        @Valid TransactionRegion recipientRegion,
        @Size(max = 50) String flowType,
        @Size(max = 50) String financeType,
        @Size(max = 50) List<@NotNull @Valid AidType> aidTypes,
        @Size(max = 50) String tiedStatus,
        @Size(max = 100) List<@NotNull @Valid Narrative> descriptions,
        @Size(max = 100) List<@NotNull @Valid Verbatim> verbatim) {

    public AidTransaction {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
        sectors = Absent.orNull(sectors);
        aidTypes = Absent.orNull(aidTypes);
        descriptions = Absent.orNull(descriptions);
        verbatim = Absent.orNull(verbatim);
    }

    void check(Check check, String pointer) {
        if (sector != null) {
            Rules.readable(check, pointer + "/sector", () -> DacSectors.require(sector));
        }
        if (sectors != null) {
            Rules.each(sectors, (one, i) -> one.check(check, pointer + "/sectors/" + i));
        }
        Translations.check(check, pointer + "/descriptions", description, descriptions);
    }
}
