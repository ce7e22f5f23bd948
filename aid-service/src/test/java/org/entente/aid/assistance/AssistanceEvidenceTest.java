package org.entente.aid.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.figure.claim.Basis;
import org.entente.chassis.figure.claim.Certainty;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.FlowType;
import org.entente.chassis.figure.claim.Interval;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.Scope;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AssistanceEvidenceTest {

    private static final AtomicInteger DONORS = new AtomicInteger();

    /** A donor of each test's own, so that no other test's disbursements are counted. */
    private final String donor = "DONOR-" + DONORS.incrementAndGet();

    @Inject
    AssistanceEvidence evidence;

    @Test
    void addsTheDisbursementsOfThePeriodTheRecipientAndTheSector() {
        String id = Api.created(Sample.activity()
                .recipient("KHM")
                .sector("12220")
                .transaction("disbursement", "2024-01-01", "7000000", "USD", by(""))
                .transaction("disbursement", "2024-12-31", "5000000.5", "USD", by(""))
                .transaction("disbursement", "2025-01-01", "1", "USD", by(""))
                .transaction("outgoingCommitment", "2024-03-03", "1", "USD", by(""))
                .transaction("disbursement", "2024-03-03", "1", "USD", by(",\"recipientCountry\":\"VNM\""))
                .transaction("disbursement", "2024-03-03", "1", "USD", by(",\"sector\":\"311\"")));

        Evidence found = found("2024", "12000000", "122");

        assertNull(found.why());
        assertEquals(new BigDecimal("12000000.5"), found.value().stripTrailingZeros());
        assertEquals("USD", found.unit());
        assertEquals(List.of(id), found.records());
    }

    @Test
    void doesNotAddTwoCurrencies() {
        Api.created(Sample.activity()
                .recipient("KHM")
                .transaction("disbursement", "2024-01-01", "7", "USD", by(""))
                .transaction("disbursement", "2024-01-02", "5", "EUR", by("")));
        assertEquals(
                "the disbursements are in EUR, USD, the figure in USD: amounts of different currencies are not added",
                found("2024", "12", null).why());
    }

    @Test
    void doesNotTakeAShareForTheWhole() {
        String id = Api.created(Sample.activity()
                .recipient("KHM")
                .recipient("VNM")
                .transaction("disbursement", "2024-01-01", "12", "USD", by("")));
        assertEquals(
                "of some disbursements only a share is for this recipient and sector: " + id + "/0",
                found("2024", "12", null).why());
    }

    @Test
    void tooSmallASumContradictsNothing() {
        Api.created(Sample.activity().recipient("KHM").transaction("disbursement", "2024-01-01", "7", "USD", by("")));
        assertEquals(
                "the disbursements on record add up to 7 USD, less than the figure, and nothing tells that they are all",
                found("2024", "12", null).why());
    }

    @Test
    void namesWhyAFigureIsNotComparable() {
        assertEquals(
                "no such disbursement is on record", found("2024", "12", null).why());
        assertTrue(found("2024~", "12", null).why().contains("open or approximate"));
        assertTrue(found("1992/..", "12", null).why().contains("open or approximate"));
        assertTrue(found("1992/2022", "12", null).why().contains("no sum over its period"));
        assertEquals(
                "the figure is of commitments, and disbursements are not compared with them",
                evidence.evidence(claim("assistance", FlowType.COMMITMENT, "2024", "12", null))
                        .orElseThrow()
                        .why());
        assertTrue(evidence.evidence(claim("exports", FlowType.UNSPECIFIED, "2024", "12", null))
                .isEmpty());
    }

    private String by(String more) {
        return ",\"provider\":\"" + donor + "\"" + more;
    }

    private Evidence found(String period, String value, String sector) {
        return evidence.evidence(claim("assistance", FlowType.UNSPECIFIED, period, value, sector))
                .orElseThrow();
    }

    private FigureClaim claim(String measure, FlowType flow, String period, String value, String sector) {
        return new FigureClaim(
                "figure",
                new Scope(measure, donor, "KHM", sector, null),
                Kind.LEVEL,
                Edtf.parse(period),
                null,
                false,
                null,
                null,
                new Basis("USD", null, null, flow),
                new BigDecimal(value),
                Interval.exactly(new BigDecimal(value)),
                null,
                Certainty.FACT);
    }
}
