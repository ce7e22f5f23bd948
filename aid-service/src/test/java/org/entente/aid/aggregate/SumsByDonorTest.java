package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsByDonorTest {

    private static final String BY_DONOR = "measure=disbursements&by=donor";
    private static final String FUNDING = "{\"role\":\"funding\",\"ref\":\"%s\",\"name\":\"%s\"}";

    private final Publisher publisher = new Publisher();

    @Test
    void theTransactionsOwnProviderComesFirst() {
        Api.created(paid("100", ",\"provider\":\"USA\"").add("participatingOrgs", FUNDING.formatted("SE-0", "Sweden")));
        Api.created(paid("10", ",\"providerOrg\":{\"ref\":\"US-GOV-1\",\"name\":\"USAID\"}"));
        Api.created(paid("1", ",\"providerOrg\":{\"name\":\"A church\"}"));
        assertEquals("A church 1, US-GOV-1 10, USA 100", publisher.rows(BY_DONOR));
    }

    @Test
    void showsADonorByCodeReferenceAndName() {
        Api.created(paid("100", ",\"provider\":\"USA\",\"providerOrg\":{\"ref\":\"US-GOV-1\",\"name\":\"USAID\"}"));
        assertEquals(
                Json.tree("{\"code\":\"USA\",\"name\":\"USAID\",\"actor\":\"USA\",\"ref\":\"US-GOV-1\"}"),
                publisher.answer(BY_DONOR).at("/rows/0/group/donor"));
    }

    @Test
    void thenTheOnlyFundingOrganisation() {
        Api.created(paid("100", "").add("participatingOrgs", FUNDING.formatted("SE-0", "Sweden")));
        assertEquals("SE-0 100", publisher.rows(BY_DONOR));
    }

    @Test
    void severalFundingOrganisationsShareInUnknownParts() {
        Api.created(paid("100", "")
                .add("participatingOrgs", FUNDING.formatted("SE-0", "Sweden"))
                .add("participatingOrgs", FUNDING.formatted("NO-4", "Norway")));
        assertEquals("shared among NO-4, SE-0 100", publisher.rows(BY_DONOR));

        JsonNode sweden = publisher.answer("measure=disbursements&donor=SE-0");
        assertEquals("0", sweden.at("/total/value").asText());
        assertEquals("sharedDonor USD 100", Publisher.left(sweden, "setApart"));
    }

    @Test
    void thenTheReportingOrganisation() {
        Api.created(paid("100", "")
                .add("participatingOrgs", "{\"role\":\"implementing\",\"ref\":\"KH-1\",\"name\":\"A school\"}"));
        assertEquals(publisher.ref() + " 100", publisher.rows(BY_DONOR));
        assertEquals(
                "100",
                publisher
                        .answer("measure=disbursements&donor=" + publisher.ref())
                        .at("/total/value")
                        .asText());
    }

    @Test
    void theFilterByProviderLooksAtTheTransactionAlone() {
        Api.created(paid("100", ",\"provider\":\"USA\""));
        Api.created(
                paid("10", "").add("participatingOrgs", "{\"role\":\"funding\",\"actor\":\"USA\",\"name\":\"USA\"}"));
        assertEquals("100", total("provider=US"));
        assertEquals("110", total("donor=US"));
    }

    private String total(String filter) {
        return publisher
                .answer("measure=disbursements&" + filter)
                .at("/total/value")
                .asText();
    }

    private Sample paid(String amount, String more) {
        return publisher.activity().transaction("disbursement", "2021-03-04", amount, "USD", more);
    }
}
