package org.entente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entente.gateway");

    @Test
    void nothingReadsAWholeBody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.ext.web.handler.BodyHandler")
                .because("behind a body handler the proxy waits for a body that is gone, and memory has no bound")
                .check(GATEWAY);
    }

    @Test
    void onlyTheProxyKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.proxy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.httpproxy..")
                .check(GATEWAY);
    }

    @Test
    void nothingCachesForEverybody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.httpproxy.cache..", "io.vertx.httpproxy.spi.cache..")
                .because("the library's cache gives one caller what only another may read")
                .check(GATEWAY);
    }

    @Test
    void contractAndHealthStandAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("..gateway.contract..", "..gateway.health..", "..gateway.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..gateway.proxy..")
                .check(GATEWAY);
    }

    @Test
    void nothingStores() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..")
                .because("the gateway has no state that a restart could lose")
                .check(GATEWAY);
    }
}
