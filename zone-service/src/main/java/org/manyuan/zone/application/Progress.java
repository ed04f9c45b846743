package org.manyuan.zone.application;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an application has come.
 *
 * @param waiting null once it is closed
 * @param returned set while it is with the applicant for completion
 */
public record Progress(
        ApplicationStatus status,
        @Nullable Waiting waiting,
        List<StepDone> done,
        List<Opinion> opinions,
        @Nullable Returned returned) {

    public Progress {
        done = List.copyOf(done);
        opinions = List.copyOf(opinions);
    }

    static Progress at(Waiting first) {
        return new Progress(ApplicationStatus.IN_PROGRESS, first, List.of(), List.of(), null);
    }

    public boolean did(String step) {
        return done.stream().anyMatch(each -> each.step().equals(step));
    }

    /** On to the next step, or to the end where there is none. */
    Progress next(ApplicationStatus reached, StepDone step, @Nullable Waiting next) {
        return new Progress(reached, next, and(done, step), opinions, null);
    }

    Progress with(Opinion opinion, Waiting rest) {
        return new Progress(status, rest, done, and(opinions, opinion), returned);
    }

    Progress returned(Returned why, Waiting applicant) {
        return new Progress(ApplicationStatus.RETURNED, applicant, done, opinions, why);
    }

    Progress owing(@Nullable Returned rest) {
        return new Progress(status, waiting, done, opinions, rest);
    }

    Progress resubmitted(Waiting again) {
        return new Progress(ApplicationStatus.IN_PROGRESS, again, done, opinions, null);
    }

    Progress closed(ApplicationStatus reached) {
        return new Progress(reached, null, done, opinions, returned);
    }

    private static <T> List<T> and(List<T> known, T added) {
        return Stream.concat(known.stream(), Stream.of(added)).toList();
    }
}
