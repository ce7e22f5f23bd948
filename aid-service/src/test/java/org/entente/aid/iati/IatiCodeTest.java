package org.entente.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IatiCodeTest {

    @Test
    void everyTransactionTypeIsReadByCodeAndByWord() {
        for (TransactionType type : TransactionType.values()) {
            assertEquals(type, TransactionType.of(type.code()));
            assertEquals(type, TransactionType.of(type.word()));
        }
        assertEquals(
                "incomingFunds outgoingCommitment disbursement expenditure interestPayment loanRepayment reimbursement"
                        + " purchaseOfEquity saleOfEquity creditGuarantee incomingCommitment outgoingPledge incomingPledge",
                Arrays.stream(TransactionType.values())
                        .map(TransactionType::word)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void vocabulariesAreWrittenAsTheirNumbers() {
        assertEquals("1", SectorVocabulary.of("dacPurpose").word());
        assertEquals(SectorVocabulary.REPORTING_ORGANISATION, SectorVocabulary.of("99"));
    }

    @Test
    void namesTheWholeListWhereACodeIsInNone() {
        assertEquals(
                "'3' is not in IATI's code list BudgetType; it has original (1), revised (2)",
                assertThrows(IllegalArgumentException.class, () -> BudgetType.of("3"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> BudgetType.of("ORIGINAL"));
    }
}
