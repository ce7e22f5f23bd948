package org.entente.aid.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.aid.iati.RegionVocabulary;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.chassis.http.Check;

/** Shares of one classification are shares of one whole; those of two classifications have nothing to do together. */
final class Percentages {

    private Percentages() {}

    static void check(ActivityDraft draft, Check check) {
        for (SectorVocabulary vocabulary : SectorVocabulary.values()) {
            Rules.whole(
                    check,
                    "/sectors",
                    "the sectors of vocabulary " + vocabulary.code(),
                    draft.sectors().stream()
                            .filter(sector -> sector.vocabulary() == vocabulary)
                            .map(SectorShare::percentage)
                            .toList());
        }
        places(draft, check);
    }

    /** In IATI countries and regions share one whole; each vocabulary of regions tells it anew. */
    private static void places(ActivityDraft draft, Check check) {
        List<BigDecimal> countries = draft.recipientCountries().stream()
                .map(RecipientCountry::percentage)
                .toList();
        List<RegionVocabulary> vocabularies = draft.recipientRegions().stream()
                .filter(region -> region.percentage() != null)
                .map(RecipientRegion::vocabulary)
                .distinct()
                .toList();
        if (vocabularies.isEmpty()) {
            Rules.whole(check, "/recipientCountries", "the recipient countries", countries);
        }
        for (RegionVocabulary vocabulary : vocabularies) {
            List<BigDecimal> all = new ArrayList<>(countries);
            regions(draft, vocabulary).forEach(all::add);
            Rules.whole(
                    check,
                    "/recipientRegions",
                    "the recipient countries and the regions of vocabulary " + vocabulary.code(),
                    all);
        }
    }

    private static Stream<BigDecimal> regions(ActivityDraft draft, RegionVocabulary vocabulary) {
        return draft.recipientRegions().stream()
                .filter(region -> region.vocabulary() == vocabulary)
                .map(RecipientRegion::percentage);
    }
}
