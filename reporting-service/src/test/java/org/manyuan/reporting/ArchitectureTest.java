package org.manyuan.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.manyuan.platform.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.manyuan.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests ofEveryService = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule figuresKnowTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly("org.manyuan.reporting.figure..");

    @ArchTest
    static final ArchRule scopesKnowFiguresTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly(
                    "org.manyuan.reporting.scope..", "org.manyuan.reporting.figure..");

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
}
