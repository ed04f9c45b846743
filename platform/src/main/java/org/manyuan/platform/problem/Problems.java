package org.manyuan.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tells a refusal in the reader's language. */
public final class Problems {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public Problems() {
        messages.setBasename("org/manyuan/platform/problems");
        messages.setDefaultEncoding("UTF-8");
        // Without this a server that happens to run in English would answer everybody in English.
        messages.setFallbackToSystemLocale(false);
    }

    public Problem describe(Refusal refusal, Locale locale, @Nullable String instance) {
        ProblemType type = refusal.type();
        List<Problem.Error> errors =
                refusal.faults().stream()
                        .map(fault -> new Problem.Error(fault.pointer(), tell(fault, locale)))
                        .toList();
        String detail =
                errors.isEmpty()
                        ? message("detail." + type.slug(), locale)
                        : String.join(
                                "; ",
                                errors.stream().map(Problem.Error::detail).distinct().toList());
        return new Problem(
                type.urn(), title(type, locale), type.status(), detail, instance, errors);
    }

    public String title(ProblemType type, Locale locale) {
        return message("title." + type.slug(), locale);
    }

    private String tell(Fault fault, Locale locale) {
        return messages.getMessage(fault.message(), fault.arguments().toArray(), locale);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
