package org.entente.aid.ingest.foreignassistance;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.aid.statistic.RecipientKind;
import org.entente.aid.statistic.StatisticRecipient;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.CountryScheme;
import org.entente.chassis.reference.Tsv;

/** Finds recipients by the codes of ForeignAssistance.gov: ISO 3166-1 alpha-3 for most, codes of its own for the rest. */
final class Recipients {

    /** As the file writes that there is nothing. */
    static final String NOTHING = "NULL";

    /** What has no ISO code, by its own code, else by its name. */
    private static final Map<String, StatisticRecipient> SPECIAL = load();

    private Recipients() {}

    /**
     * The recipient of a row.
     *
     * @param incomeGroup parts aggregates; a country's group is no part of who got it
     * @throws IllegalArgumentException where no recipient is known by the code, or by the name where there is no code
     */
    static StatisticRecipient find(String code, String name, String incomeGroup) {
        StatisticRecipient special = SPECIAL.get(code.equals(NOTHING) ? name : code);
        if (special != null) {
            boolean parted =
                    special.kind() != RecipientKind.COUNTRY && !incomeGroup.isBlank() && !incomeGroup.equals(NOTHING);
            if (parted && !incomeGroup.matches("[A-Z]{2,20}")) {
                throw new IllegalArgumentException("the income group of " + code + " is '" + incomeGroup
                        + "': it is an acronym, such as UMIC, or " + NOTHING);
            }
            return new StatisticRecipient(
                    special.code(),
                    special.name(),
                    special.kind(),
                    special.publishedCode(),
                    parted ? incomeGroup : null);
        }
        if (code.equals(NOTHING)) {
            throw new IllegalArgumentException("no recipient without a code is known by the name '" + name + "'");
        }
        Country country = Countries.resolve(code, CountryScheme.ISO);
        if (!country.alpha3().equals(code)) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no code of this file: it is ISO 3166-1 alpha-3, such as " + country.alpha3());
        }
        return new StatisticRecipient(CountryCode.of(country), name, RecipientKind.COUNTRY, code, null);
    }

    private static Map<String, StatisticRecipient> load() {
        Map<String, StatisticRecipient> recipients = new HashMap<>();
        for (Map<String, String> row : Tsv.read(Recipients.class, "foreign-assistance-recipients.tsv")) {
            String code = Tsv.textOrNull(row.get("code"));
            String alpha3 = Tsv.textOrNull(row.get("alpha3"));
            recipients.put(
                    code == null ? row.get("name") : code,
                    new StatisticRecipient(
                            alpha3 == null ? null : new CountryCode(alpha3),
                            row.get("name"),
                            RecipientKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                            code,
                            null));
        }
        return recipients;
    }
}
