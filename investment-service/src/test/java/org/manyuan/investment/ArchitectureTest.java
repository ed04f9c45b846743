package org.manyuan.investment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.investment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Any of the rules would pass silently if it named a package that is not there. */
    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.manyuan.investment.disposal..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.investment.disposal..",
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
                    .resideInAPackage("org.manyuan.investment..web..")
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
                            "org.manyuan.project..",
                            "org.manyuan.zone..",
                            "org.manyuan.reporting..",
                            "org.manyuan.gateway..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.investment.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);
}
