package org.entente.chassis.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.record.RecordEntity;
import org.entente.chassis.record.RecordStore;

/** The rules that hold in every service; a service's own test adds what is special to it. */
public final class HouseRules {

    private static final DescribedPredicate<JavaClass> SPEAKS_HTTP = DescribedPredicate.<JavaClass>describe(
                    "is a resource", type -> type.isAnnotatedWith(Path.class))
            .or(assignableTo(ListParams.class))
            .or(DescribedPredicate.describe("has the parameters of a question", type -> type.getSimpleName()
                    .endsWith("Filter")));

    /** Columns that several features have, such as those of a date, belong to none and stand in no entity's package. */
    private static final DescribedPredicate<JavaClass> CHILD_ROW = DescribedPredicate.describe(
            "are rows of an entity beside them",
            type -> type.isAnnotatedWith(Embeddable.class)
                    && type.getPackage().getClasses().stream().anyMatch(other -> other.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule featuresDoNotNeedEachOtherInACircle =
            slices().matching("org.entente.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButResourcesAndTheirParametersSpeaksHttp = noClasses()
            .that(DescribedPredicate.not(SPEAKS_HTTP))
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
    static final ArchRule rowsAndStoresStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or(CHILD_ROW)
            .or()
            .areAssignableTo(RecordStore.class)
            .should()
            .notBePublic();

    private HouseRules() {}
}
