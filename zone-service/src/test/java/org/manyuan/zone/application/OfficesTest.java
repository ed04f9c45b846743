package org.manyuan.zone.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;

/** Who may do what, of all offices and at all steps. */
class OfficesTest {

    private static final Application APPLICATION = new Samples.Course().application();

    /** y: may, n: may not. Columns: the steps in the order of the sample workflow. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // request, consent, work, formal-application, assignment, opinions, review, reply,
        // follow-up
        "city,              yn yy nn nn n",
        "other-city,        nn nn nn nn n",
        "zone,              nn nn nn nn n",
        "city+CITY_NDRC,    yn nn nn nn n",
        "city+CITY_GOV,     nn yy nn nn n",
        "city+PROVINCE_GOV, nn nn nn nn n",
        "province,          ny nn yy yy y",
        "province+PROVINCE_GOV,  nn nn yn ny n",
        "province+PROVINCE_NDRC, ny nn ny nn y",
        "province+发改委,    ny nn ny nn y",
        "province+科技厅,    nn nn ny yn n",
        "province+商务厅,    nn nn nn nn n",
        "province+CITY_GOV, nn nn nn nn n",
    })
    void aStepIsForItsOffice(String who, String steps) {
        Official official = official(who);
        StringBuilder may = new StringBuilder();
        for (var step : Samples.WORKFLOW.steps()) {
            Refusal refusal = Offices.refuse(official, APPLICATION, Samples.complete(step.step()));
            may.append(refusal == null ? 'y' : 'n');
            if (refusal != null) {
                outside(refusal, "/path/step");
            }
        }

        assertThat(may.toString()).isEqualTo(steps.replace(" ", ""));
    }

    @Test
    void aStepThatIsNotThereIsNotFound() {
        assertThat(Offices.refuse(Samples.CITY, APPLICATION, Samples.complete("nothing")))
                .isEqualTo(Refusal.of(ProblemType.NOT_FOUND));
    }

    @Test
    void aDepartmentSpeaksForItselfOnly() {
        Official science = official("province+科技厅");

        assertThat(Offices.refuse(science, APPLICATION, Samples.opinion("科技厅"))).isNull();
        outside(Offices.refuse(science, APPLICATION, Samples.opinion("发改委")), "/department");
        assertThat(Offices.refuse(Samples.PROVINCE, APPLICATION, Samples.opinion("发改委"))).isNull();
    }

    @ParameterizedTest(name = "{0}: prepares {1}, resubmits {2}")
    @CsvSource({
        "zone, true, false",
        "city, true, true",
        "city+CITY_NDRC, true, true",
        "city+PROVINCE_GOV, false, false",
        "other-city, false, false",
        "province, false, false",
        "province+CITY_GOV, false, false",
    })
    void theApplicantPrepares(String who, boolean prepares, boolean resubmits) {
        Official official = official(who);

        assertThat(
                        Stream.of(
                                        new Amend(null, null, Map.of()),
                                        new Withdraw(null, "另行安排"),
                                        new Attach(Samples.document("d1", "map")))
                                .allMatch(each ->
                                        (Offices.refuse(official, APPLICATION, each) == null)
                                                == prepares))
                .isTrue();
        assertThat(Offices.refuseOpening(official, "Z", "360100", Samples.WORKFLOW) == null)
                .isEqualTo(prepares);
        assertThat(Offices.refuse(official, APPLICATION, Samples.resubmit()) == null)
                .isEqualTo(resubmits);
    }

    private static Official official(String who) {
        String[] parts = who.split("\\+");
        String[] offices = parts.length > 1 ? new String[] {parts[1]} : new String[0];
        return switch (parts[0]) {
            case "city" -> Samples.official(who, false, Set.of("360100"), Set.of(), offices);
            case "other-city" -> Samples.official(who, false, Set.of("360200"), Set.of());
            case "zone" -> Samples.official(who, false, Set.of(), Set.of("Z"));
            default -> Samples.official(who, true, Set.of(), Set.of(), offices);
        };
    }

    private static void outside(Refusal refusal, String pointer) {
        assertThat(refusal.type()).isEqualTo(ProblemType.OUTSIDE_JURISDICTION);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointer);
    }
}
