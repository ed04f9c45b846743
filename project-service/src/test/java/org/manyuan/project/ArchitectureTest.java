package org.manyuan.project;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.manyuan.platform.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.manyuan.project", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests ofEveryService = ArchTests.in(ServiceRules.class);

    @ArchTest static final ArchRule nobodyLeansOnTheWeb = ServiceRules.nobodyLeansOnTheWeb();

    @ArchTest
    static final ArchRule theDomainKnowsTheJdkAndTheContractsOnly =
            ServiceRules.theDomainKnowsTheJdkAndTheContractsOnly("org.manyuan.project.lifecycle..");
}
