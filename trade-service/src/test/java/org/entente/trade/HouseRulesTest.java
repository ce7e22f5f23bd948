package org.entente.trade;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.entente.chassis.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super("org.entente.trade");
    }

    @Test
    void flowsAreWrittenWithTheirDataset() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.entente.trade.dataset", "org.entente.trade.flow")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("FlowWriter")
                .check(classes);
    }

    @Test
    void questionsKnowNothingOfRecordsThatAreWritten() {
        noClasses()
                .that()
                .resideInAnyPackage("org.entente.trade.area", "org.entente.trade.param", "org.entente.trade.series")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.entente.chassis.record..")
                .check(classes);
    }
}
