package org.entente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.entente.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_READS_A_WHOLE_BODY = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.ext.web.handler.BodyHandler")
            .because("behind a body handler the proxy waits for a body that is gone, and memory has no bound");

    @ArchTest
    static final ArchRule ONLY_THE_PROXY_KNOWS_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("..proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.httpproxy..");

    @ArchTest
    static final ArchRule NOTHING_CACHES_FOR_EVERYBODY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.httpproxy.cache..", "io.vertx.httpproxy.spi.cache..")
            .because("the library's cache gives one caller what another may read");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAnyPackage("..contract..", "..health..", "..http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.entente.gateway.proxy..");

    @ArchTest
    static final ArchRule NOTHING_STORES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..");
}
