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

    /** A donor of each test's own, so that no other test's transactions are counted. */
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
                .transaction("disbursement", "2024-03-03", "1", "USD", by(",\"sector\":\"31120\"")));

        Evidence found = found("2024", "12000000", "122");

        assertNull(found.why());
        assertEquals(new BigDecimal("12000000.5"), found.value().stripTrailingZeros());
        assertEquals("USD", found.unit());
        assertEquals(List.of(id + "/transactions/0", id + "/transactions/1"), found.records());
    }

    @Test
    void takesItsShareOfWhatIsForSeveral() {
        Api.created(Sample.activity()
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":25}")
                .add("recipientCountries", "{\"code\":\"VNM\",\"percentage\":75}")
                .transaction("disbursement", "2024-01-01", "1000", "USD", by("")));
        assertEquals(
                new BigDecimal("250"),
                found("2024", "250", null).value().stripTrailingZeros().setScale(0));
    }

    @Test
    void doesNotGuessASharePerCountry() {
        String id = Api.created(Sample.activity()
                .recipient("KHM")
                .recipient("VNM")
                .transaction("disbursement", "2024-01-01", "12", "USD", by("")));
        assertEquals(
                "of some only a share is for this recipient and sector, and nothing tells how much: " + id
                        + "/transactions/0",
                found("2024", "12", null).why());
    }

    @Test
    void convertsAtTheRateOfTheMonthAndAddsNothingWithoutOne() {
        Sample euros =
                Sample.activity().recipient("KHM").transaction("disbursement", "2019-01-31", "100", "EUR", by(""));
        Api.created(euros);
        Evidence found = found("2019", "114", null);
        assertTrue(found.rule().contains("EUR converted at the average rates of the months"), found.rule());
        assertTrue(found.value().compareTo(new BigDecimal("110")) > 0, found.value()::toString);

        Api.created(Sample.activity().recipient("KHM").transaction("disbursement", "2019-03-01", "5", "MGA", by("")));
        assertEquals(
                "some are in another currency than the figure, without a rate to convert them: MGA of 2019-03",
                found("2019", "114", null).why());
    }

    @Test
    void comparesCommitmentsWithCommitmentsAlone() {
        String id = Api.created(Sample.activity()
                .recipient("KHM")
                .transaction("disbursement", "2024-01-01", "7", "USD", by(""))
                .transaction("outgoingCommitment", "2024-01-01", "12", "USD", by("")));
        Evidence promised = evidence.evidence(claim("assistance", FlowType.COMMITMENT, "2024", "12", null, null))
                .orElseThrow();
        assertEquals(List.of(id + "/transactions/1"), promised.records());
        assertTrue(promised.rule().contains("commitments"));
    }

    @Test
    void takesWhatWentThroughTheOrganisationThatTheWordsName() {
        String through = Api.created(Sample.activity()
                .recipient("KHM")
                .add("participatingOrgs", "{\"role\":\"extending\",\"actor\":\"USAID\",\"name\":\"USAID\"}")
                .transaction("disbursement", "2024-01-01", "12", "USD", by("")));
        Api.created(Sample.activity().recipient("KHM").transaction("disbursement", "2024-01-01", "30", "USD", by("")));
        Evidence found = evidence.evidence(
                        claim("assistance", FlowType.UNSPECIFIED, "2024", "12", null, "Demining through USAID"))
                .orElseThrow();
        assertEquals(List.of(through + "/transactions/0"), found.records());
        assertTrue(found.rule().contains("through USAID, which the figure's words name"));
    }

    @Test
    void countsWhatACountrysAgenciesProvideAndWhatGoesThroughAnOrganisation() {
        String id = Api.created(Sample.activity()
                .recipient("SMR")
                .add("participatingOrgs", "{\"role\":\"implementing\",\"actor\":\"DEMINERS\",\"name\":\"Deminers\"}")
                .transaction("disbursement", "2024-01-01", "12", "USD", ",\"providerOrg\":{\"ref\":\"LT-GOV-5\"}"));
        for (String party : List.of("LTU", "DEMINERS")) {
            Scope scope = new Scope("assistance", party, "SMR", null, null);
            assertEquals(
                    List.of(id + "/transactions/0"),
                    evidence.evidence(claim(scope, FlowType.UNSPECIFIED, "2024", "12", null))
                            .orElseThrow()
                            .records());
        }
    }

    @Test
    void aSumAboveAFigureOfItsOwnDefinitionContradictsNothing() {
        Api.created(Sample.activity().recipient("KHM").transaction("disbursement", "2024-01-01", "30", "USD", by("")));
        assertEquals(
                "the disbursements on record add up to 30 USD, more than the figure, which is of 'Books': nothing tells which"
                        + " of them are of it",
                evidence.evidence(claim("assistance", FlowType.UNSPECIFIED, "2024", "12", null, "Books"))
                        .orElseThrow()
                        .why());
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
                "no such disbursements are on record", found("2024", "12", null).why());
        assertTrue(found("2024~", "12", null).why().contains("open or approximate"));
        assertTrue(found("1992/..", "12", null).why().contains("open or approximate"));
        assertTrue(found("1992/2022", "12", null).why().contains("no sum over its period"));
        assertTrue(evidence.evidence(claim("exports", FlowType.UNSPECIFIED, "2024", "12", null, null))
                .isEmpty());
    }

    private String by(String more) {
        return ",\"provider\":\"" + donor + "\"" + more;
    }

    private Evidence found(String period, String value, String sector) {
        return evidence.evidence(claim("assistance", FlowType.UNSPECIFIED, period, value, sector, null))
                .orElseThrow();
    }

    private FigureClaim claim(
            String measure, FlowType flow, String period, String value, String sector, String definition) {
        return claim(new Scope(measure, donor, "KHM", sector, null), flow, period, value, definition);
    }

    private static FigureClaim claim(Scope scope, FlowType flow, String period, String value, String definition) {
        return new FigureClaim(
                "figure",
                scope,
                Kind.LEVEL,
                Edtf.parse(period),
                null,
                false,
                null,
                definition,
                new Basis("USD", null, null, flow),
                new BigDecimal(value),
                Interval.exactly(new BigDecimal(value)),
                null,
                Certainty.FACT);
    }
}
