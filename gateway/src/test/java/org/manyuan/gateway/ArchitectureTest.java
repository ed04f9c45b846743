package org.manyuan.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.manyuan.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.gateway.(*)..").should().beFreeOfCycles();

    /** So that it can be left out by a profile. */
    @ArchTest
    static final ArchRule nobodyLeansOnTheIssuer =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..issuer..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..issuer..");

    @ArchTest
    static final ArchRule onlyTheIssuerKnowsTheAuthorizationServer =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..issuer..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.security.oauth2.server.authorization..");

    @ArchTest
    static final ArchRule theGatewayKnowsNothingOfWhatItCarries =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.manyuan.contracts.project..",
                            "org.manyuan.contracts.disposal..",
                            "org.manyuan.contracts.zone..");
}
