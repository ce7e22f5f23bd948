package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsBySharesTest {

    private static final String BY_RECIPIENT = "measure=disbursements&by=recipient";

    private final Publisher publisher = new Publisher();

    @Test
    void splitsByTheActivitysPercentages() {
        Api.created(paid("100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":40}"));

        JsonNode answer = publisher.answer(BY_RECIPIENT);

        assertEquals("KHM 60, LAO 40", Publisher.rows(answer));
        assertEquals("100", answer.at("/total/value").asText());
        assertEquals(1, answer.at("/total/records").asInt());
        assertEquals("true", answer.path("complete").asText());
    }

    @Test
    void aTransactionsOwnRecipientHasAllOfIt() {
        Api.created(paid("100")
                .recipient("KHM")
                .transaction("disbursement", "2021-03-05", "7", "USD", ",\"recipientCountry\":\"VNM\""));
        assertEquals("KHM 100, VNM 7", publisher.rows(BY_RECIPIENT));
    }

    @Test
    void theOnlyOneWithoutPercentageHasWhatIsLeft() {
        Api.created(paid("100").recipient("KHM"));
        Api.created(paid("10")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":25}")
                .recipient("KHM"));
        assertEquals("KHM 107.5, LAO 2.5", publisher.rows(BY_RECIPIENT));
    }

    @Test
    void sharesThatNobodyToldAreNotGuessed() {
        Api.created(paid("100").recipient("LAO").recipient("KHM"));
        Api.created(paid("10")
                .add("recipientCountries", "{\"code\":\"VNM\",\"percentage\":20}")
                .recipient("LAO")
                .recipient("KHM"));
        assertEquals("VNM 2, shared among KHM, LAO 108", publisher.rows(BY_RECIPIENT));
    }

    @Test
    void whatPercentagesLeaveIsUnspecified() {
        Api.created(paid("100").add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":70}"));
        Api.created(paid("10"));
        assertEquals("KHM 70, unspecified 40", publisher.rows(BY_RECIPIENT));
    }

    @Test
    void percentagesWithinATenthOfAHundredAreTheWhole() {
        Api.created(paid("100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":33.33}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":33.33}")
                .add("recipientCountries", "{\"code\":\"VNM\",\"percentage\":33.33}"));
        assertEquals("KHM 33.333333, LAO 33.333334, VNM 33.333333", publisher.rows(BY_RECIPIENT));
    }

    @Test
    void regionsShareTheWholeWithCountries() {
        Api.created(paid("100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":30}")
                .add("recipientRegions", "{\"code\":\"798\",\"percentage\":70}")
                .add("recipientRegions", "{\"code\":\"ASIA\",\"vocabulary\":\"99\",\"percentage\":70}"));
        assertEquals("798 70, KHM 30", publisher.rows(BY_RECIPIENT));
        assertEquals("798 70, countries 30", publisher.rows("measure=disbursements&by=region"));
    }

    @Test
    void sectorsAreOfOneVocabularyAlone() {
        Api.created(paid("100")
                .add("sectors", "{\"code\":\"12220\",\"percentage\":50}")
                .add("sectors", "{\"code\":\"11220\",\"percentage\":50}")
                .add("sectors", "{\"code\":\"311\",\"vocabulary\":\"2\",\"percentage\":100}"));
        Api.created(paid("10").add("sectors", "{\"code\":\"122\",\"vocabulary\":\"2\"}"));
        Api.created(paid("1").add("sectors", "{\"code\":\"A1\",\"vocabulary\":\"99\"}"));
        assertEquals("11220 50, 122 10, 12220 50, unspecified 1", publisher.rows("measure=disbursements&by=sector"));
        assertEquals("112 50, 122 60, unspecified 1", publisher.rows("measure=disbursements&by=sectorCategory"));
    }

    @Test
    void aSectorThatIsInNoListHasItsShareWhichIsUnspecified() {
        Api.created(paid("100")
                .add("sectors", "{\"code\":\"31100\",\"unlisted\":true,\"percentage\":40}")
                .sector("12220"));
        Api.created(paid("10")
                .add("sectors", "{\"code\":\"31100\",\"unlisted\":true}")
                .sector("12220"));
        Api.created(paid("1").add("sectors", "{\"code\":\"31100\",\"unlisted\":true}"));
        assertEquals(
                "12220 60, shared among 12220, unlisted 10, unspecified 41",
                publisher.rows("measure=disbursements&by=sector"));
    }

    @Test
    void splitsByTwoClassificationsAtOnce() {
        Api.created(paid("100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":40}")
                .add("sectors", "{\"code\":\"12220\",\"percentage\":25}")
                .add("sectors", "{\"code\":\"11220\",\"percentage\":75}"));
        assertEquals(
                "KHM|11220|2021 45, KHM|12220|2021 15, LAO|11220|2021 30, LAO|12220|2021 10",
                publisher.rows("measure=disbursements&by=recipient,sector,year"));
    }

    @Test
    void aFilterTakesTheShareAndSetsApartWhatIsSharedInUnknownParts() {
        Api.created(paid("100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":40}"));
        Api.created(paid("10").recipient("KHM").recipient("LAO"));

        JsonNode answer = publisher.answer("measure=disbursements&recipient=KH");

        assertEquals("60", answer.at("/total/value").asText());
        assertEquals("sharedRecipient USD 10", Publisher.left(answer, "setApart"));
        assertEquals("false", answer.path("complete").asText());
    }

    @Test
    void aFilterByCategoryTakesItsPurposesAndAPurposeNotItsCategory() {
        Api.created(paid("100").sector("12220").sector("12230"));
        Api.created(paid("10").add("sectors", "{\"code\":\"122\",\"vocabulary\":\"2\"}"));
        assertEquals(
                "110",
                publisher
                        .answer("measure=disbursements&sector=122")
                        .at("/total/value")
                        .asText());
        JsonNode purpose = publisher.answer("measure=disbursements&sector=12220");
        assertEquals("0", purpose.at("/total/value").asText());
        assertEquals("sharedSector USD 110", Publisher.left(purpose, "setApart"));
    }

    private Sample paid(String amount) {
        return publisher.activity().transaction("disbursement", "2021-03-04", amount, "USD");
    }
}
