package org.manyuan.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may import whom in every service; each adds what holds in it alone. */
public final class ServiceRules {

    private static final List<String> SERVICES =
            Stream.of("gateway", "zone", "project", "investment", "reporting")
                    .map(each -> "org.manyuan." + each + "..")
                    .toList();

    private static final String[] STORE = {"..persistence..", "com.mongodb..", "org.bson.."};
    private static final String[] BROKER = {"..messaging..", "org.apache.kafka.."};
    private static final String[] WEB = {"org.manyuan..web..", "org.springframework.web.."};

    private ServiceRules() {}

    @ArchTest
    static final ArchRule theWebKnowsNeitherStoreNorBroker =
            neither("..web..", STORE, BROKER).allowEmptyShould(false);

    @ArchTest
    static final ArchRule theStoreKnowsNeitherWebNorBroker =
            neither("..persistence..", WEB, BROKER).allowEmptyShould(false);

    /** Not every service has something of its own to say to it. */
    @ArchTest
    static final ArchRule theBrokerKnowsNeitherWebNorStore =
            neither("..messaging..", WEB, STORE).allowEmptyShould(true);

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.manyuan.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);

    @ArchTest
    static void noServiceKnowsAnother(JavaClasses classes) {
        for (String service : SERVICES) {
            String[] others =
                    SERVICES.stream().filter(each -> !each.equals(service)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(service)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** None but the web, where a service has nothing that leans on it. */
    public static ArchRule nobodyLeansOnTheWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("..web..")
                                .and(resideInAnyPackage(SERVICES.toArray(String[]::new))))
                .allowEmptyShould(false);
    }

    /**
     * They know each other, the JDK and the contracts only.
     *
     * @param packages of which each must be there
     */
    public static ArchRule theDomainKnowsTheJdkAndTheContractsOnly(String... packages) {
        return CompositeArchRule.of(
                Stream.of(packages)
                        .map(each ->
                                (ArchRule)
                                        classes()
                                                .that()
                                                .resideInAPackage(each)
                                                .should()
                                                .onlyDependOnClassesThat(
                                                        resideInAnyPackage(packages)
                                                                .or(
                                                                        resideInAnyPackage(
                                                                                "org.manyuan.contracts..",
                                                                                "java..",
                                                                                "org.jspecify.annotations..")))
                                                .allowEmptyShould(false))
                        .toList());
    }

    private static ArchRule neither(String from, String[] these, String[] those) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage(these).or(resideInAnyPackage(those)));
    }
}
