package org.entente.events;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.record.RecordStore;

@AnalyzeClasses(packages = "org.entente.events", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaClass> SPEAKS_HTTP = DescribedPredicate.<JavaClass>describe(
                    "is a resource", type -> type.isAnnotatedWith(Path.class))
            .or(assignableTo(ListParams.class));

    @ArchTest
    static final ArchRule featuresDoNotReachIntoEachOthersTables = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(RecordStore.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule featuresDependOnEachOtherInOneDirection =
            slices().matching("org.entente.events.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButResourcesAndTheirParametersSpeaksHttp = noClasses()
            .that(DescribedPredicate.not(SPEAKS_HTTP))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesNeverReturnEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .notHaveRawReturnType(
                    DescribedPredicate.<JavaClass>describe("an entity", type -> type.isAnnotatedWith(Entity.class)));
}
