package org.manyuan.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.project", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Any of the rules would pass silently if it named a package that is not there. */
    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.manyuan.project.lifecycle..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.project.lifecycle..",
                            "org.manyuan.contracts..",
                            "java..",
                            "org.jspecify.annotations..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobodyLeansOnTheWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.manyuan.project..web..")
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
    static final ArchRule noServiceKnowsAnother =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(
                            "org.manyuan.zone..",
                            "org.manyuan.investment..",
                            "org.manyuan.reporting..",
                            "org.manyuan.gateway..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.project.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);
}
