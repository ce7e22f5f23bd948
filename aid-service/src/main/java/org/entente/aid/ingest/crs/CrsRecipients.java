package org.entente.aid.ingest.crs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.aid.statistic.RecipientKind;
import org.entente.aid.statistic.StatisticRecipient;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.Tsv;

/** Finds recipients by the names and codes of the CRS. */
final class CrsRecipients {

    private static final Map<String, StatisticRecipient> BY_NAME = load();

    private CrsRecipients() {}

    /**
     * The recipient of a row, under the name that the CRS uses now.
     *
     * @param code null where the table has none
     * @throws IllegalArgumentException where none is known by the name, or the code is another one's
     */
    static StatisticRecipient find(String name, String code) {
        StatisticRecipient recipient = BY_NAME.get(name.strip());
        if (recipient == null) {
            throw new IllegalArgumentException("no recipient of the CRS is known by the name '" + name + "'");
        }
        if (code != null && !recipient.publishedCode().equals(code.strip())) {
            throw new IllegalArgumentException(
                    "the code of " + name + " is " + recipient.publishedCode() + " and not '" + code + "'");
        }
        return recipient;
    }

    private static Map<String, StatisticRecipient> load() {
        Map<String, StatisticRecipient> recipients = new HashMap<>();
        for (Map<String, String> row : Tsv.read(CrsRecipients.class, "crs-recipients.tsv")) {
            String alpha3 = Tsv.textOrNull(row.get("alpha3"));
            StatisticRecipient recipient = new StatisticRecipient(
                    alpha3 == null ? null : new CountryCode(alpha3),
                    row.get("name"),
                    RecipientKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("code"),
                    null);
            recipients.put(recipient.name(), recipient);
            Tsv.list(row.get("others")).forEach(name -> recipients.put(name, recipient));
        }
        return recipients;
    }
}
