package org.entente.events;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.entente.chassis.testkit.HouseRules;

@AnalyzeClasses(packages = "org.entente.events", importOptions = ImportOption.DoNotIncludeTests.class)
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
}
