package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsByClassificationTest {

    private final Publisher publisher = new Publisher();

    @BeforeEach
    void payByGrantAndByLoan() {
        Api.created(publisher
                .activity()
                .with("reporting", "{\"humanitarian\":true}")
                .with(
                        "classification",
                        "{\"flowType\":\"10\",\"financeType\":\"110\",\"tiedStatus\":\"5\",\"aidTypes\":[{\"code\":\"C01\"}]}")
                .transaction("disbursement", "2021-03-04", "100", "USD")
                .transaction(
                        "disbursement",
                        "2021-03-04",
                        "10",
                        "USD",
                        ",\"financeType\":\"421\",\"humanitarian\":false,\"recipientRegion\":{\"code\":\"798\"}"
                                + ",\"sectors\":[{\"vocabulary\":\"99\",\"code\":\"X\"}]")
                .sector("12220")
                .recipient("KHM"));
    }

    @Test
    void whatATransactionDoesNotTellItsActivityTells() {
        assertEquals("10|110|C01|5 100, 10|421|C01|5 10", by("flowType,financeType,aidType,tiedStatus"));
    }

    @Test
    void aTransactionsOwnRegionAndForeignSectorHoldForAllOfIt() {
        assertEquals("798|unspecified 10, KHM|12220 100", by("recipient,sector"));
    }

    @Test
    void filtersByWhatTheTransactionOrItsActivityTells() {
        assertEquals("100", total("financeType=110"));
        assertEquals("110", total("flowType=10&aidType=C01&tiedStatus=5&status=implementation"));
        assertEquals("100", total("humanitarian=true"));
        assertEquals("10", total("humanitarian=false"));
        assertEquals("0", total("flowType=20"));
    }

    private String by(String dimensions) {
        return publisher.rows("measure=disbursements&by=" + dimensions);
    }

    private String total(String filter) {
        return publisher
                .answer("measure=disbursements&" + filter)
                .at("/total/value")
                .asText();
    }
}
