package org.entente.trade;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.entente.chassis.testkit.HouseRules;

@AnalyzeClasses(packages = "org.entente.trade", importOptions = ImportOption.DoNotIncludeTests.class)
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
    static final ArchRule flowsAreWrittenWithTheirDataset = noClasses()
            .that()
            .resideOutsideOfPackages("org.entente.trade.dataset", "org.entente.trade.flow")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("FlowWriter");

    @ArchTest
    static final ArchRule questionsKnowNothingOfRecordsThatAreWritten = noClasses()
            .that()
            .resideInAnyPackage("org.entente.trade.area", "org.entente.trade.param", "org.entente.trade.series")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.entente.chassis.record..");
}
