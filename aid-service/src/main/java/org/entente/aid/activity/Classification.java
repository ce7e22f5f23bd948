package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What kind of aid an activity is: its scope, default types, markers and tags, as codes of IATI's lists.
 *
 * @param scope ActivityScope
 * @param collaborationType CollaborationType
 * @param flowType FlowType, of transactions without one
 * @param financeType FinanceType, of transactions without one
 * @param aidTypes of transactions without any, one for each vocabulary
 * @param tiedStatus TiedStatus, of transactions without one
 * @param policyMarkers the policies that it serves
 * @param tags further classifications
 * @param humanitarianScopes the emergencies and appeals that it answers to
 * @param capitalSpend the share of capital investment in percent
 */
public record Classification(
        @Size(max = 50) String scope,
        @Size(max = 50) String collaborationType,
        @Size(max = 50) String flowType,
        @Size(max = 50) String financeType,
        @Size(max = 50) List<@NotNull @Valid AidType> aidTypes,
        @Size(max = 50) String tiedStatus,
        @Size(max = 500) List<@NotNull @Valid PolicyMarker> policyMarkers,
        @Size(max = 1000) List<@NotNull @Valid Tag> tags,
        @Size(max = 500) List<@NotNull @Valid HumanitarianScope> humanitarianScopes,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 10) BigDecimal capitalSpend) {
    public Classification {
        aidTypes = Absent.orNull(aidTypes);
        policyMarkers = Absent.orNull(policyMarkers);
        tags = Absent.orNull(tags);
        humanitarianScopes = Absent.orNull(humanitarianScopes);
    }
}
