package org.entente.aid.ingest.crs;

import java.math.BigDecimal;
import org.entente.aid.statistic.PublishedType;
import org.entente.aid.statistic.StatisticValue;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.time.Edtf;

/**
 * A column of amounts.
 *
 * @param place where it stands among a row's cells, from 0
 * @param donor whose amounts they are, null in a table by sector
 * @param sector what they are for, null in a table by donor
 */
record CrsColumn(int place, CrsDonors.Donor donor, String sector) {

    private static final CurrencyCode CURRENCY = new CurrencyCode("USD");

    StatisticValue value(Edtf year, PublishedType type, BigDecimal amount) {
        return new StatisticValue(
                donor == null ? null : donor.actor(),
                donor == null ? null : donor.name(),
                donor == null ? null : donor.code(),
                year,
                null,
                type,
                sector,
                amount,
                CURRENCY,
                PriceBasis.CURRENT,
                null,
                null);
    }
}
