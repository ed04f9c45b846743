package org.manyuan.zone.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.NoteEffect;
import org.manyuan.zone.application.ApplicationCommand.Replace;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;
import org.manyuan.zone.application.Samples.Course;

/**
 * Every command where an application may lie: the status it leads to, = where it changes nothing, .
 * where it is not allowed, ! where the step takes no such decision.
 */
class ApplicationMatrixTest {

    private static final String MATRIX =
            """
            command    | request     | review      | opinions    | reply       | RETURNED    | APPROVED  | COMPLETED | REFUSED | REJECTED | WITHDRAWN
            amend      | IN_PROGRESS | .           | .           | .           | RETURNED    | .         | .         | .       | .        | .
            complete   | IN_PROGRESS | IN_PROGRESS | !           | !           | .           | COMPLETED | .         | .       | .        | .
            opinion    | !           | !           | IN_PROGRESS | !           | .           | !         | .         | .       | .        | .
            send-back  | !           | RETURNED    | !           | !           | .           | !         | .         | .       | .        | .
            reject     | !           | REJECTED    | !           | !           | .           | !         | .         | .       | .        | .
            approve    | !           | !           | !           | APPROVED    | .           | !         | .         | .       | .        | .
            refuse     | !           | !           | !           | REFUSED     | .           | !         | .         | .       | .        | .
            resubmit   | .           | .           | .           | .           | IN_PROGRESS | .         | .         | .       | .        | .
            withdraw   | WITHDRAWN   | WITHDRAWN   | WITHDRAWN   | WITHDRAWN   | WITHDRAWN   | .         | .         | .       | .        | .
            attach     | IN_PROGRESS | .           | .           | .           | RETURNED    | .         | .         | .       | .        | .
            replace    | IN_PROGRESS | .           | .           | .           | RETURNED    | .         | .         | .       | .        | .
            effect     | =           | =           | =           | =           | =           | APPROVED  | COMPLETED | =       | =        | =
            """;

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("cells")
    void leadsWhereTheMatrixSays(String name, String place, String to) {
        Course course = at(place);
        ApplicationVerdict verdict = course.judge(command(name, place));

        switch (to) {
            case "." -> refused(verdict, ProblemType.TRANSITION_NOT_ALLOWED);
            case "!" -> refused(verdict, ProblemType.VALIDATION);
            case "=" -> assertThat(verdict).isInstanceOf(ApplicationVerdict.Unchanged.class);
            default ->
                    assertThat(verdict)
                            .isInstanceOfSatisfying(
                                    ApplicationVerdict.Allowed.class,
                                    allowed ->
                                            assertThat(allowed.after().status())
                                                    .isEqualTo(ApplicationStatus.valueOf(to)));
        }
    }

    @Test
    void theMatrixHasEveryStatusAndEveryCommand() {
        assertThat(lines().getFirst())
                .containsAll(
                        Stream.of(ApplicationStatus.values())
                                .filter(each -> each != ApplicationStatus.IN_PROGRESS)
                                .map(Enum::name)
                                .toList());
        assertThat(lines().stream().skip(1).map(List::getFirst))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    static List<Arguments> cells() {
        List<String> head = lines().getFirst();
        List<Arguments> cells = new ArrayList<>();
        for (List<String> line : lines().subList(1, lines().size())) {
            for (int column = 1; column < line.size(); column++) {
                cells.add(Arguments.of(line.getFirst(), head.get(column), line.get(column)));
            }
        }
        return cells;
    }

    private static List<List<String>> lines() {
        return MATRIX.lines()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static Course at(String place) {
        Course course = new Course();
        return switch (place) {
            case "request" -> course.with(new Attach(Samples.document("d2", "map")));
            case "RETURNED" ->
                    course.at("review")
                            .with(
                                    Samples.sendBack("review"),
                                    new Replace("d2", Samples.document("d3", "map")));
            case "APPROVED" -> course.at("follow-up");
            case "COMPLETED" -> course.at("follow-up").with(Samples.complete("follow-up"));
            case "REFUSED" -> course.at("reply").with(Samples.decide(Reply.Decision.REFUSED));
            case "REJECTED" -> course.at("review").with(Samples.reject("review"));
            case "WITHDRAWN" -> course.at("review").with(new Withdraw(null, "另行安排"));
            case String step -> course.at(step);
        };
    }

    /** At the step where the application lies, or where it last lay. */
    private static ApplicationCommand command(String name, String place) {
        String step =
                switch (place) {
                    case "APPROVED" -> "follow-up";
                    case "COMPLETED", "REFUSED", "REJECTED", "WITHDRAWN", "RETURNED" ->
                            switch (name) {
                                case "opinion" -> "opinions";
                                case "approve", "refuse" -> "reply";
                                default -> "review";
                            };
                    default -> place;
                };
        return switch (name) {
            case "amend" -> new Amend(null, null, Map.of("ground", "GEOLOGY"));
            case "complete" -> Samples.complete(step);
            case "opinion" ->
                    new ApplicationCommand.GiveOpinion(
                            step, null, "科技厅", Opinion.Position.AGREE, "同意");
            case "send-back" -> Samples.sendBack(step);
            case "reject" -> Samples.reject(step);
            case "approve", "refuse" ->
                    new ApplicationCommand.Decide(
                            step,
                            null,
                            name.equals("approve")
                                    ? Reply.Decision.APPROVED
                                    : Reply.Decision.REFUSED,
                            "7号",
                            null);
            case "resubmit" -> Samples.resubmit();
            case "withdraw" -> new Withdraw(null, "另行安排");
            case "attach" -> new Attach(Samples.document("d9", SubmittedDocument.SUPPLEMENT));
            case "replace" ->
                    new Replace(
                            place.equals("RETURNED") ? "d3" : "d2", Samples.document("d9", "map"));
            case "effect" -> new NoteEffect(Effect.taken(4));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void refused(ApplicationVerdict verdict, ProblemType type) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        ApplicationVerdict.Refused.class,
                        refused -> assertThat(refused.refusal().type()).isEqualTo(type));
    }
}
