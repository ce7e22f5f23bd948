package org.entente.chassis.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.ws.rs.Path;
import java.util.List;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.record.RecordRow;
import org.entente.chassis.record.RecordStore;
import org.junit.jupiter.api.Test;

/** The rules that hold in every service; a service's own test extends them with what is special to it. */
public abstract class HouseRules {

    private static final DescribedPredicate<JavaClass> SPEAKS_HTTP = DescribedPredicate.<JavaClass>describe(
                    "is a resource", type -> type.isAnnotatedWith(Path.class))
            .or(assignableTo(ListParams.class))
            .or(DescribedPredicate.describe("has the parameters of a question", type -> type.getSimpleName()
                    .endsWith("Filter")));

    /** Columns that several features have, such as those of a date, belong to none. */
    private static final DescribedPredicate<JavaClass> CHILD_ROW =
            DescribedPredicate.describe("are rows of a record's parts", type -> type.getEnclosingClass()
                    .filter(around -> around.isAssignableTo(RecordRow.class)
                            || around.getSimpleName().equals("Rows"))
                    .isPresent());

    /** The service's own classes, without its tests. */
    protected final JavaClasses classes;

    protected HouseRules(String service) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
    }

    @Test
    void migrationsExpandBeforeTheyContract() {
        assertEquals(List.of(), MigrationRules.broken());
    }

    @Test
    void featuresDoNotNeedEachOtherInACircle() {
        slices().matching("org.entente.*.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingButResourcesAndTheirParametersSpeaksHttp() {
        noClasses()
                .that(DescribedPredicate.not(SPEAKS_HTTP))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void resourcesDoNotReturnRows() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notHaveRawReturnType(assignableTo(RecordRow.class))
                .check(classes);
    }

    @Test
    void rowsAndStoresStayInTheirFeature() {
        ArchRuleDefinition.classes()
                .that()
                .areAssignableTo(RecordRow.class)
                .or(CHILD_ROW)
                .or()
                .areAssignableTo(RecordStore.class)
                .should()
                .notBePublic()
                .check(classes);
    }
}
