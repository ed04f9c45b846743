package org.manyuan.contracts.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.problem.Fault;

/**
 * Reads the fields of a JSON object and notes every fault instead of stopping at the first. A
 * faulty field reads as a neutral value, so that the record can be built in one expression; whoever
 * reads must look at {@link #faults()} and throw the record away when there are any. {@code null}
 * means the same as a field left out.
 */
public final class Fields {

    public static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    public static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-Z]\\d{3}");
    private static final Pattern FRACTION =
            Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?|\\d{1,9}/0*[1-9]\\d{0,8}");
    private static final int LONGEST_FRACTION = 12;
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int NAME_LENGTH = 200;
    private static final int TEXT_LENGTH = 4000;

    private final Map<?, ?> values;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    public Fields(Map<?, ?> values, String pointer) {
        this(values, pointer, new ArrayList<>());
    }

    private Fields(Map<?, ?> values, String pointer, List<Fault> faults) {
        this.values = values;
        this.pointer = pointer;
        this.faults = faults;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Whether the field is there, be it with null: a merge patch takes it away then. */
    public boolean mentions(String name) {
        return values.containsKey(name);
    }

    /** Whether the field holds just this text. */
    public boolean is(String name, String text) {
        return text.equals(values.get(name));
    }

    /** A short text such as a name: not blank, at most 200 characters. */
    public String name(String field) {
        return required(field, optionalName(field), "");
    }

    public @Nullable String optionalName(String field) {
        return text(field, NAME_LENGTH);
    }

    /** A longer text such as a reason: not blank, at most 4,000 characters. */
    public String text(String field) {
        return required(field, optionalText(field), "");
    }

    public @Nullable String optionalText(String field) {
        return text(field, TEXT_LENGTH);
    }

    /** A class of GB/T 4754: a letter and three digits. */
    public String industry(String field) {
        return required(field, optionalIndustry(field), "");
    }

    public @Nullable String optionalIndustry(String field) {
        String code = text(field, NAME_LENGTH);
        if (code != null && !INDUSTRY.matcher(code).matches()) {
            fault(field, "industry");
        }
        return code;
    }

    /** A text that must match a pattern. */
    public String matching(String field, Pattern pattern) {
        String value = name(field);
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            fault(field, "pattern", pattern.pattern());
        }
        return value;
    }

    public LocalDate date(String field) {
        return required(field, optionalDate(field), LocalDate.EPOCH);
    }

    public LocalDate dateOr(String field, LocalDate otherwise) {
        LocalDate date = optionalDate(field);
        return date == null ? otherwise : date;
    }

    public @Nullable LocalDate optionalDate(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || !ISO_DATE.matcher(text).matches()) {
            return faulty(field, LocalDate.EPOCH, "date");
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(EARLIEST)
                    ? faulty(field, LocalDate.EPOCH, "too-early", EARLIEST.toString())
                    : date;
        } catch (DateTimeParseException noSuchDay) {
            return faulty(field, LocalDate.EPOCH, "date");
        }
    }

    /** Money in 万元 or land in 亩: above 0, at most 100,000,000, at most two decimals. */
    public BigDecimal amount(String field) {
        return required(field, optionalAmount(field), BigDecimal.ONE);
    }

    public @Nullable BigDecimal optionalAmount(String field) {
        BigDecimal number = optionalNumber(field);
        if (number == null) {
            return null;
        }
        if (number.signum() <= 0 || number.compareTo(LARGEST) > 0) {
            return faulty(field, BigDecimal.ONE, "amount-bounds");
        }
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > 2) {
            return faulty(field, BigDecimal.ONE, "amount-decimals");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    public BigDecimal number(String field) {
        return required(field, optionalNumber(field), BigDecimal.ONE);
    }

    public @Nullable BigDecimal optionalNumber(String field) {
        Object value = value(field);
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case Number number -> new BigDecimal(number.toString());
            default -> faulty(field, BigDecimal.ONE, "number");
        };
    }

    public boolean flag(String field) {
        Object value = value(field);
        if (value instanceof Boolean flag) {
            return flag;
        }
        fault(field, value == null ? "required" : "boolean");
        return false;
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
        return required(field, optionalOneOf(field, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String field, Class<E> type) {
        return optionalOneOf(field, type.getEnumConstants());
    }

    /** One of some of the constants of an enum. */
    public <E extends Enum<E>> E oneOf(String field, E[] allowed) {
        return required(field, optionalOneOf(field, allowed), allowed[0]);
    }

    private <E extends Enum<E>> @Nullable E optionalOneOf(String field, E[] allowed) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        for (E constant : allowed) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return faulty(
                field,
                allowed[0],
                "one-of",
                String.join(", ", Arrays.stream(allowed).map(Enum::name).toList()));
    }

    public @Nullable List<String> optionalNames(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            return faulty(field, List.of(), "list");
        }
        List<String> names = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof String name
                    && !name.isBlank()
                    && name.length() <= NAME_LENGTH
                    && isStorable(name)) {
                names.add(name.strip());
            } else {
                fault(field + "/" + index, "text", NAME_LENGTH);
            }
        }
        return List.copyOf(names);
    }

    /**
     * The objects of a list, each to be read like this one; {@code null} where the field is left
     * out.
     */
    public @Nullable List<Fields> optionalObjects(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            return faulty(field, List.of(), "list");
        }
        List<Fields> objects = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String at = pointer + "/" + field + "/" + index;
            if (items.get(index) instanceof Map<?, ?> object) {
                objects.add(new Fields(object, at, faults));
            } else {
                faults.add(Fault.at(at, "fault.object"));
            }
        }
        return List.copyOf(objects);
    }

    /** The fields of an object as they are, to be read by the caller. */
    public @Nullable Map<?, ?> optionalObject(String field) {
        Object value = value(field);
        return switch (value) {
            case null -> null;
            case Map<?, ?> object -> object;
            default -> faulty(field, Map.of(), "object");
        };
    }

    /** An object within this one, whose faults are noted here too. */
    public @Nullable Fields optionalFields(String field) {
        Map<?, ?> object = optionalObject(field);
        return object == null ? null : new Fields(object, pointer + "/" + escape(field), faults);
    }

    /** An exact ratio: a decimal, or two whole numbers such as {@code 1/3}. */
    public Fraction fraction(String field) {
        Object value = value(field);
        if (value == null) {
            return faulty(field, Fraction.ZERO, "required");
        }
        String text =
                value instanceof BigDecimal decimal && decimal.abs().compareTo(FAR) < 0
                        ? plain(decimal)
                        : String.valueOf(value);
        if (value instanceof Boolean || !FRACTION.matcher(text).matches()) {
            return faulty(field, Fraction.ZERO, "fraction");
        }
        return Fraction.parse(text);
    }

    /** A whole number within bounds. */
    public int whole(String field, int least, int most) {
        BigDecimal number = number(field);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            return faulty(field, least, "whole-within", least, most);
        }
        return number.intValueExact();
    }

    /** The names of the fields that were sent. */
    public List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Notes a field that is allowed but read elsewhere. */
    public void ignore(String field) {
        known.add(field);
    }

    public void fault(String field, String message, Object... arguments) {
        faults.add(Fault.at(pointer + "/" + escape(field), "fault." + message, arguments));
    }

    /** A fault of the object as a whole. */
    public void faultWhole(String message, Object... arguments) {
        faults.add(Fault.at(pointer, "fault." + message, arguments));
    }

    /** To be called when all fields are read: whatever is left is unknown. */
    public void refuseUnknown() {
        for (Object field : values.keySet()) {
            if (!known.contains(String.valueOf(field))) {
                faults.add(
                        Fault.at(
                                pointer + "/" + escapeName(String.valueOf(field)),
                                "fault.unknown-field"));
            }
        }
    }

    public List<Fault> faults() {
        return faults;
    }

    private @Nullable String text(String field, int longest) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)
                || text.isBlank()
                || text.length() > longest
                || !isStorable(text)) {
            return faulty(field, "", "text", longest);
        }
        return text;
    }

    /** Of a tiny number not even the zeros behind the point are written out. */
    private static String plain(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        return shortest.scale() > LONGEST_FRACTION ? "" : shortest.toPlainString();
    }

    /** Half a surrogate pair has no form in UTF-8, and NUL ends texts in places. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private @Nullable Object value(String field) {
        known.add(field);
        return values.get(field);
    }

    private <T> T required(String field, @Nullable T value, T neutral) {
        if (value != null) {
            return value;
        }
        return faulty(field, neutral, "required");
    }

    private <T> T faulty(String field, T neutral, String message, Object... arguments) {
        fault(field, message, arguments);
        return neutral;
    }

    /**
     * A path such as {@code phases/0} is given as it is; a name of the sender's is escaped as RFC
     * 6901 says.
     */
    private static String escape(String field) {
        return field.replace("~", "~0");
    }

    private static String escapeName(String field) {
        return escape(field).replace("/", "~1");
    }
}
