package org.manyuan.investment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.investment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "org.manyuan.investment.disposal..",
        "org.manyuan.investment.investor",
        "org.manyuan.investment.policy",
        "org.manyuan.investment.fulfilment",
        "org.manyuan.investment.suggestion",
        "org.manyuan.investment.keeper",
        "org.manyuan.investment.ruling"
    };

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(DOMAIN)
                                    .or(
                                            resideInAnyPackage(
                                                    "org.manyuan.contracts..",
                                                    "java..",
                                                    "org.jspecify.annotations..")))
                    .allowEmptyShould(false);

    /** A rule passes silently for a package that is not there. */
    @ArchTest
    static void everyPackageOfTheDomainIsThere(JavaClasses all) {
        for (String domain : DOMAIN) {
            classes()
                    .that()
                    .resideInAPackage(domain)
                    .should()
                    .resideInAPackage(domain)
                    .allowEmptyShould(false)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule theStoreAndTheWebMeetInTheFeatureOnly =
            noClasses()
                    .that()
                    .resideInAPackage("org.manyuan.investment..persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..web..")
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
