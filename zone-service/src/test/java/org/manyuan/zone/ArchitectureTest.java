package org.manyuan.zone;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.manyuan.platform.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.manyuan.zone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests ofEveryService = ArchTests.in(ServiceRules.class);

    @ArchTest static final ArchRule nobodyLeansOnTheWeb = ServiceRules.nobodyLeansOnTheWeb();

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly(
                    "org.manyuan.zone.registry..",
                    "org.manyuan.zone.returns",
                    "org.manyuan.zone.plan",
                    "org.manyuan.zone.eligibility");

    @ArchTest
    static final ArchRule applicationsKnowTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly("org.manyuan.zone.application..");
}
