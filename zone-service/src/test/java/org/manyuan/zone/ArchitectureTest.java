package org.manyuan.zone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.zone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "org.manyuan.zone.registry..",
        "org.manyuan.zone.returns",
        "org.manyuan.zone.plan",
        "org.manyuan.zone.eligibility"
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

    /** A rule passes silently for one of several packages that is not there. */
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
    static final ArchRule theStoreAndTheBrokerMeetInTheFeatureOnly =
            noClasses()
                    .that()
                    .resideInAPackage("..persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..zone..messaging..", "org.apache.kafka..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theBrokerAndTheStoreMeetInTheFeatureOnly =
            noClasses()
                    .that()
                    .resideInAPackage("..messaging..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..zone..persistence..", "com.mongodb..", "org.bson..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule applicationsKnowTheJdkAndTheContractsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.manyuan.zone.application..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.zone.application..",
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
                    .resideInAPackage("org.manyuan.zone..web..")
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
                            "org.manyuan.investment..",
                            "org.manyuan.reporting..",
                            "org.manyuan.gateway..")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.zone.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);
}
