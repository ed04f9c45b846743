package org.manyuan.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Any of the rules would pass silently if it named a package that is not there. */
    @ArchTest
    static final ArchRule figuresKnowTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.manyuan.reporting.figure..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.reporting.figure..",
                            "org.manyuan.contracts..",
                            "java..",
                            "org.jspecify.annotations..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule scopesKnowFiguresTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.manyuan.reporting.scope..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.reporting.scope..",
                            "org.manyuan.reporting.figure..",
                            "org.manyuan.contracts..",
                            "java..",
                            "org.jspecify.annotations..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theWebKnowsNeitherStoreNorBroker =
            noClasses()
                    .that()
                    .resideInAPackage("..web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..persistence..",
                            "..messaging..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.apache.kafka..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theStoreKnowsNeitherWebNorBroker =
            noClasses()
                    .that()
                    .resideInAPackage("..persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..messaging..",
                            "org.manyuan..web..",
                            "org.springframework.web..",
                            "org.apache.kafka..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theBrokerKnowsNeitherWebNorStore =
            noClasses()
                    .that()
                    .resideInAPackage("..messaging..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..persistence..",
                            "org.manyuan..web..",
                            "org.springframework.web..",
                            "com.mongodb..",
                            "org.bson..")
                    .allowEmptyShould(false);

    /**
     * It compares the service's cells with its own: what it shares must be the definitions only.
     */
    @ArchTest
    static final ArchRule theRecomputationDoesNotFoldAsTheServiceDoes =
            noClasses()
                    .that()
                    .resideInAPackage("org.manyuan.reporting.recompute..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka.streams..", "org.springframework..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule noServiceKnowsAnother =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(
                            "org.manyuan.zone..",
                            "org.manyuan.project..",
                            "org.manyuan.investment..",
                            "org.manyuan.gateway..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.reporting.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);
}
