package org.entente.aid.statistic;

import org.entente.chassis.http.Check;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Precision;

/** What the values of a publication must tell, so that like is added to like. */
final class ValueRules {

    private ValueRules() {}

    static void check(Publication publication, StatisticValue value, Check check, String pointer) {
        check.that(
                publication.types().contains(value.transactionType()),
                pointer + "/transactionType",
                "there is no such type in " + publication.word() + ": it has "
                        + PublishedType.listed(publication.types()));
        check.that(
                value.donorName() != null || value.donor() == null && value.donorCode() == null,
                pointer + "/donorName",
                "a donor is named as the publication names it");
        check.that(
                (value.donorName() == null) != (value.sector() == null),
                pointer,
                "an amount is told by donor or by sector: it has either donorName or sector");
        if (value.sector() != null) {
            sector(publication, value.sector(), check, pointer + "/sector");
        }
        if (publication.fiscal()) {
            fiscal(value, check, pointer);
        } else {
            calendar(value, check, pointer);
        }
    }

    private static void sector(Publication publication, String sector, Check check, String pointer) {
        check.that(
                publication != Publication.US_FOREIGN_ASSISTANCE,
                pointer,
                publication.word() + " tells no sectors here");
        try {
            StatisticSectors.known(sector);
        } catch (IllegalArgumentException e) {
            check.reject(pointer, e.getMessage());
        }
    }

    private static void fiscal(StatisticValue value, Check check, String pointer) {
        if (value.fiscalYear() == null) {
            check.reject(pointer + "/fiscalYear", "the years of this publication are fiscal years");
            return;
        }
        try {
            Edtf period = new FiscalYear(value.fiscalYear()).period();
            check.that(
                    period.equals(value.period()),
                    pointer + "/period",
                    "the fiscal year " + value.fiscalYear() + " is " + period);
        } catch (IllegalArgumentException e) {
            check.reject(pointer + "/fiscalYear", e.getMessage());
        }
    }

    private static void calendar(StatisticValue value, Check check, String pointer) {
        check.that(
                value.fiscalYear() == null,
                pointer + "/fiscalYear",
                "the years of this publication are calendar years");
        check.that(
                value.period().precision() == Precision.YEAR
                        && value.period().toString().matches("[0-9]{4}"),
                pointer + "/period",
                "the period is a calendar year, such as 2017");
    }
}
