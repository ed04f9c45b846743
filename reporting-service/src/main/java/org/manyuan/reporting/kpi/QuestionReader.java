package org.manyuan.reporting.kpi;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/** Reads what is asked from query parameters and tells everything that is wrong at once. */
public final class QuestionReader {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d|2100");
    private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final ZoneDirectory zones;
    private final List<Fault> faults = new ArrayList<>();

    public QuestionReader(ZoneDirectory zones) {
        this.zones = zones;
    }

    public Question question(
            @Nullable String scope,
            @Nullable String year,
            @Nullable String asOf,
            @Nullable String caliber) {
        Scope about = scope(scope);
        AsOf when = asOf(year, asOf);
        Caliber how = caliber(caliber, about instanceof Scope.Zone);
        refuseFaults();
        return new Question(about, when, how);
    }

    public Scope scope(@Nullable String text) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/query/scope", "fault.required"));
            return new Scope.Province();
        }
        Scope scope = Scope.parse(text);
        if (scope == null || !exists(scope)) {
            faults.add(Fault.at("/query/scope", "fault.scope"));
            return new Scope.Province();
        }
        return scope;
    }

    private boolean exists(Scope scope) {
        return switch (scope) {
            case Scope.Province _, Scope.Level _ -> true;
            case Scope.City city ->
                    zones.all().stream().anyMatch(zone -> zone.cityCode().equals(city.code()));
            case Scope.Zone zone -> zones.find(zone.zoneId()) != null;
        };
    }

    public int year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/query/year", "fault.required"));
        } else if (!YEAR.matcher(text).matches()) {
            faults.add(Fault.at("/query/year", "fault.year"));
        } else {
            return Integer.parseInt(text);
        }
        return 2000;
    }

    /** December of the year where nothing else is asked. */
    public AsOf asOf(@Nullable String year, @Nullable String month) {
        int faultsBefore = faults.size();
        int number = year(year);
        if (month == null || month.isBlank()) {
            return AsOf.endOf(number);
        }
        try {
            if (YEAR_MONTH.matcher(month).matches()) {
                YearMonth read = YearMonth.parse(month);
                if (read.getYear() == number || faults.size() > faultsBefore) {
                    return new AsOf(number, Month.of(read));
                }
            }
        } catch (DateTimeException noMonth) {
            // told below
        }
        faults.add(Fault.at("/query/asOf", "fault.as-of"));
        return AsOf.endOf(number);
    }

    public Caliber caliber(@Nullable String text, boolean single) {
        Caliber caliber = constant("caliber", text, Caliber.class, "fault.caliber");
        if (caliber == Caliber.CONSOLIDATED && !single) {
            faults.add(Fault.at("/query/caliber", "fault.caliber"));
        }
        return caliber == null ? Caliber.OWN : caliber;
    }

    public @Nullable ZoneLevel level(@Nullable String text) {
        return constant("level", text, ZoneLevel.class, "fault.level");
    }

    public ZoneLevel requiredLevel(@Nullable String text) {
        ZoneLevel level = level(text);
        if (level == null && (text == null || text.isBlank())) {
            faults.add(Fault.at("/query/level", "fault.required"));
        }
        return level == null ? ZoneLevel.NATIONAL : level;
    }

    public PlaceOrder order(@Nullable String text) {
        PlaceOrder order = constant("sort", text, PlaceOrder.class, "fault.place-order");
        return order == null ? PlaceOrder.RANK : order;
    }

    public @Nullable Aspect aspect(@Nullable String text) {
        return constant("aspect", text, Aspect.class, "fault.aspect");
    }

    public Metric metric(String pointer, @Nullable String code, Catalogue catalogue) {
        if (code == null || code.isBlank()) {
            faults.add(Fault.at(pointer, "fault.required"));
            return EventMetric.SIGNED_PROJECTS;
        }
        Metric metric = catalogue.find(code);
        if (metric == null) {
            faults.add(Fault.at(pointer, "fault.metric", code));
            return EventMetric.SIGNED_PROJECTS;
        }
        return metric;
    }

    /** Which side is asked for; a plain count or sum has a numerator only. */
    public boolean isNumerator(@Nullable String part, Metric metric) {
        if (part == null || part.isBlank() || part.equals("numerator")) {
            return true;
        }
        if (!part.equals("denominator") || !metric.hasDenominator()) {
            faults.add(Fault.at("/query/part", "fault.part"));
        }
        return false;
    }

    /**
     * @throws RefusedException {@code validation} where anything was wrong
     */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
    }

    /** A constant by its name in any case; null where none is asked for. */
    public <E extends Enum<E>> @Nullable E constant(
            String name, @Nullable String text, Class<E> type, String message) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        faults.add(Fault.at("/query/" + name, message));
        return null;
    }
}
