package org.entente.aid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.entente.chassis.http.ListQuery;
import org.entente.chassis.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest extends HouseRules {

    HouseRulesTest() {
        super("org.entente.aid");
    }

    @Test
    void onlyFeaturesWithTablesAskTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.entente.aid.activity", "org.entente.aid.aggregate", "org.entente.aid.statistic")
                .should()
                .callConstructor(ListQuery.class, String.class, String.class, String.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "jakarta.persistence..", "io.agroal..", "io.quarkus.hibernate..")
                .check(classes);
    }
}
