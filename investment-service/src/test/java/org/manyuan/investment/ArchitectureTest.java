package org.manyuan.investment;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.manyuan.platform.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.manyuan.investment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests ofEveryService = ArchTests.in(ServiceRules.class);

    @ArchTest static final ArchRule nobodyLeansOnTheWeb = ServiceRules.nobodyLeansOnTheWeb();

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly(
                    "org.manyuan.investment.disposal..",
                    "org.manyuan.investment.investor",
                    "org.manyuan.investment.policy",
                    "org.manyuan.investment.fulfilment",
                    "org.manyuan.investment.suggestion",
                    "org.manyuan.investment.keeper",
                    "org.manyuan.investment.ruling");
}
