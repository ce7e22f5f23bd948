package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** Whatever the shares, currencies and groups are, nothing is lost and nothing is counted twice. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsAddUpTest {

    private static final List<String> GROUPS = List.of(
            "recipient",
            "sector",
            "recipient,sector",
            "region,sectorCategory,year",
            "donor,recipient,sector,year",
            "activity,status,hierarchy");
    private static final List<String> COUNTRIES = List.of("KHM", "LAO", "VNM", "THA", "MMR", "IDN", "PHL");
    private static final List<String> SECTORS = List.of("12220", "11220", "14030", "31120", "15110");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KHR", "SEK");

    private final Random random = new Random(20241210);
    private final Publisher publisher = new Publisher();

    @Test
    void groupSumsAddUpToTheTotalAndEveryRecordIsSomewhere() {
        BigDecimal[] reported = new BigDecimal[CURRENCIES.size()];
        Arrays.fill(reported, BigDecimal.ZERO);
        int records = 0;
        for (int i = 0; i < 30; i++) {
            Sample activity = publisher.activity(random.nextInt(6) == 0 ? ",\"secondaryReporter\":true" : "");
            shares(activity, "recipientCountries", COUNTRIES);
            shares(activity, "sectors", SECTORS);
            for (int j = 0; j < 1 + random.nextInt(5); j++) {
                int currency = random.nextInt(CURRENCIES.size());
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1_000_000, 9_000_000_000L), random.nextInt(12));
                String date = "%d-%02d-%02d"
                        .formatted(1997 + random.nextInt(28), 1 + random.nextInt(12), 1 + random.nextInt(28));
                activity.transaction("disbursement", date, amount.toPlainString(), CURRENCIES.get(currency));
                reported[currency] = reported[currency].add(amount);
                records++;
            }
            Api.created(activity);
        }
        for (String groups : GROUPS) {
            JsonNode answer = publisher.answer("measure=disbursements&by=" + groups);
            assertEquals(answer.at("/total/value").decimalValue(), sum(answer.path("rows"), null), groups);
            assertEquals(
                    records,
                    answer.at("/total/records").asInt() + count(answer, "unconverted") + count(answer, "setApart"),
                    groups);
        }
        for (int i = 0; i < reported.length; i++) {
            JsonNode answer = publisher.answer("measure=disbursements&by=recipient,sector&currency=asReported");
            String currency = CURRENCIES.get(i);
            assertEquals(
                    0,
                    reported[i].compareTo(
                            sum(answer.path("rows"), currency).add(sum(answer.path("setApart"), currency))),
                    currency);
        }
    }

    private void shares(Sample activity, String list, List<String> codes) {
        int size = random.nextInt(codes.size());
        boolean told = random.nextBoolean();
        BigDecimal left = new BigDecimal(100);
        for (int i = 0; i < size; i++) {
            BigDecimal part = i == size - 1 ? left : left.multiply(new BigDecimal("0.3173"));
            left = left.subtract(part);
            activity.add(
                    list,
                    "{\"code\":\"" + codes.get(i) + "\""
                            + (told ? ",\"percentage\":" + part.setScale(8, RoundingMode.HALF_UP) : "") + "}");
        }
    }

    private static BigDecimal sum(JsonNode numbers, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode number : numbers) {
            if (currency == null || number.path("currency").asText().equals(currency)) {
                sum = sum.add(number.path("value").decimalValue());
            }
        }
        BigDecimal plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static int count(JsonNode answer, String part) {
        int records = 0;
        for (JsonNode left : answer.path(part)) {
            records += left.path("records").asInt();
        }
        return records;
    }
}
