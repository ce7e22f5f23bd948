package org.entente.trade;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.entente.chassis.record.RecordEntity;

@AnalyzeClasses(packages = "org.entente.trade", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule featuresDoNotNeedEachOtherInACircle =
            slices().matching("org.entente.trade.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyResourcesAndFiltersSpeakHttp = noClasses()
            .that()
            .areNotAnnotatedWith(Path.class)
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesDoNotReturnRows = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .notHaveRawReturnType(assignableTo(RecordEntity.class));

    @ArchTest
    static final ArchRule rowsStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .notBePublic();

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
