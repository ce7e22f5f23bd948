package org.entente.aid.statistic;

import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** Refuses questions whose sums would mix unlike things, with the question that can be answered. */
final class SumRules {

    private SumRules() {}

    static Publication publication(String text) {
        if (text == null) {
            throw InvalidRequest.parameter(
                    "publication",
                    "A sum is of one publication, for each counts by its own rules: ask with publication="
                            + Publication.US_FOREIGN_ASSISTANCE.word() + " or publication="
                            + Publication.OECD_CRS.word() + ".");
        }
        return Params.read("publication", text, Publication::of);
    }

    static PublishedType measure(Publication publication, String text) {
        String choice = PublishedType.listed(publication.types());
        if (text == null) {
            throw InvalidRequest.parameter(
                    "measure",
                    "The same money is told as several transaction types, which are never added: ask with measure= and one"
                            + " of " + choice + ".");
        }
        if (text.contains(",")) {
            throw InvalidRequest.parameter(
                    "measure",
                    "'" + text
                            + "' names several transaction types, which are never added: ask once for each of them.");
        }
        return Params.read("measure", text, word -> PublishedType.of(word, publication.types()));
    }

    /** Nothing tells how much of a fiscal year's amount falls in which of its two calendar years. */
    static void years(Publication publication, String text) {
        if (text == null) {
            return;
        }
        String right = publication.fiscal() ? "fiscal" : "calendar";
        if (!text.equals("fiscal") && !text.equals("calendar")) {
            throw InvalidRequest.parameter("years", "'" + text + "' is neither fiscal nor calendar.");
        }
        if (!text.equals(right)) {
            throw InvalidRequest.parameter(
                    "years",
                    publication.word() + " tells one amount for each " + right
                            + " year, and nothing tells how much of it" + " falls in which " + text
                            + " year: ask with years=" + right + ".");
        }
    }

    static PriceBasis prices(Publication publication, String text) {
        PriceBasis prices = text == null ? PriceBasis.CURRENT : Params.word("prices", text, PriceBasis.class);
        if (prices == PriceBasis.CONSTANT && publication == Publication.OECD_CRS) {
            throw InvalidRequest.parameter(
                    "prices",
                    "The tables of " + publication.word() + " are in current prices: ask with prices=current.");
        }
        return prices;
    }

    static void breakdown(Publication publication, boolean byDonor, boolean bySector) {
        if (bySector && publication == Publication.US_FOREIGN_ASSISTANCE) {
            throw InvalidRequest.parameter(
                    "by", publication.word() + " tells no sectors: ask by recipient, year or donor.");
        }
        if (bySector && byDonor) {
            throw InvalidRequest.parameter(
                    "by",
                    "The same money is told by donor and told by sector, and never by both: ask by one of the two.");
        }
    }

    /** A year as the publication writes it; as texts they are in their order, 1976tq between 1976 and 1977. */
    static String year(String name, Publication publication, String text) {
        return Params.read(name, text, value -> {
            if (publication.fiscal()) {
                return new FiscalYear(value).text();
            }
            if (!value.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("'" + value + "' is no year: it is four digits, such as 2017.");
            }
            return value;
        });
    }
}
