package org.entente.aid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.testkit.HouseRules;

@AnalyzeClasses(packages = "org.entente.aid", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule featuresDoNotNeedEachOtherInACircle = HouseRules.featuresDoNotNeedEachOtherInACircle;

    @ArchTest
    static final ArchRule nothingButResourcesAndTheirParametersSpeaksHttp =
            HouseRules.nothingButResourcesAndTheirParametersSpeaksHttp;

    @ArchTest
    static final ArchRule resourcesDoNotReturnRows = HouseRules.resourcesDoNotReturnRows;

    @ArchTest
    static final ArchRule rowsAndStoresStayInTheirFeature = HouseRules.rowsAndStoresStayInTheirFeature;

    @ArchTest
    static final ArchRule transactionsAreAskedThroughTheirActivities = noClasses()
            .that()
            .resideOutsideOfPackage("org.entente.aid.activity")
            .should()
            .callConstructor(ListQuery.class, String.class, String.class, String.class, String.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "io.agroal..", "io.quarkus.hibernate..");
}
