package org.entente.aid.ingest.iati.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the rules on the good and bad files that the standard tests its ruleset's engine with. Left out are the pairs of kinds of
 * rules that no error about activities is of: {@code between_dates}, {@code dependent}, {@code startswith},
 * {@code regex_matches} and {@code regex_no_matches}.
 */
@EnabledIf(value = "dataIsAtHand", disabledReason = "The rulesets are not beside the project, at ../shared/data/iati.")
class RulesetPairsTest {

    private static final Path FILES = IatiData.ROOT.resolve("rulesets/meta_tests");
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 10);

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    @ParameterizedTest
    @CsvSource({
        "at_least_one, at_least_one_narrative, at_least_one_bad",
        "at_least_one, at_least_one_ref, at_least_one_bad",
        "at_least_one, at_least_one_no_element_good, at_least_one_bad",
        "title_text_exists, title_text, title",
        "result_indicator_baseline_selector_with_conditions, results_indicator_baseline_value_good,"
                + " results_indicator_baseline_value_bad",
        "result_indicator_baseline_selector_with_conditions, results_indicator_baseline_value_not_relevant,"
                + " results_indicator_baseline_value_bad",
        "result_indicator_period_actual_selector_with_conditions, results_indicator_period_actual_value_good,"
                + " results_indicator_period_actual_value_bad",
        "result_indicator_period_actual_selector_with_conditions, results_indicator_period_actual_value_not_relevant,"
                + " results_indicator_period_actual_value_bad",
        "result_indicator_period_target_selector_with_conditions, results_indicator_period_target_value_good,"
                + " results_indicator_period_target_value_bad",
        "result_indicator_period_target_selector_with_conditions, results_indicator_period_target_value_not_relevant,"
                + " results_indicator_period_target_value_bad",
        "date_order, date_good, date_bad",
        "date_now, date_now_good, date_now_bad",
        "one_or_all, one_or_all_lang_good, one_or_all_lang_bad",
        "one_or_all, one_or_all_lang_good_all, one_or_all_lang_bad_all",
        "one_or_all, one_or_all_sector_good, one_or_all_sector_bad",
        "one_or_all, one_or_all_sector_all_good, one_or_all_sector_all_bad",
        "one_or_all, one_or_all_currency_good, one_or_all_currency_bad",
        "one_or_all, one_or_all_currency_all_good, one_or_all_currency_all_bad",
        "one_or_all_org, one_or_all_org_currency_good, one_or_all_org_currency_bad",
        "only_one_of, only_one_of_activity_good, only_one_of_activity_bad",
        "period_time, period_time_good, period_time_bad",
        "recipient_region_budget, recipient_region_budget_good, recipient_region_budget_bad",
        "time_limit, time_limit_good, time_limit_bad",
        "total_expenditure, total_expenditure_good, total_expenditure_bad",
        "range, range_good, range_bad",
        "results_references, results_refs_good, results_refs_bad",
        "recipient_country, recipient_country_good, recipient_country_bad",
        "sector_percentage_sum, sector_percentage_sum_good, sector_percentage_sum_bad",
        "forloop, forloop_good, forloop_bad",
        "sum, sum_good, sum_bad",
        "sum_two, sum_two_good, sum_two_bad",
        "unique, unique_good, unique_bad",
        "if_then, if_then_good, if_then_bad",
    })
    void tellsTheGoodFileFromTheBadOne(String ruleset, String good, String bad) throws IOException {
        PublishedRules rules = PublishedRules.read(FILES.resolve(ruleset + ".json"));
        assertEquals(List.of(), rules.breaches(document(good), TODAY), good);
        assertFalse(rules.breaches(document(bad), TODAY).isEmpty(), bad);
    }

    private static XmlElement document(String name) throws IOException {
        try (InputStream content = Files.newInputStream(FILES.resolve(name + ".xml"))) {
            DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
            XmlElement root = reader.root();
            for (Part part = reader.next(); part != null; part = reader.next()) {
                root.children().add(part.element());
            }
            return root;
        }
    }
}
