package org.manyuan.investment.keeper;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * The office that something belongs to: the province, a city or a zone, written as a jurisdiction
 * is: {@code province}, {@code city:360100}, {@code zone:G361027}.
 */
public record Keeper(String scope) {

    public static final Keeper PROVINCE = new Keeper("province");

    private static final String CITY = "city:";
    private static final String ZONE = "zone:";
    private static final Pattern FORM =
            Pattern.compile("province|city:\\d{6}|zone:[A-Za-z0-9][A-Za-z0-9-]{0,31}");

    public static Keeper ofCity(String cityCode) {
        return new Keeper(CITY + cityCode);
    }

    public static Keeper ofZone(String zoneId) {
        return new Keeper(ZONE + zoneId);
    }

    public static Keeper read(String field, Fields body) {
        String scope = body.name(field);
        if (!scope.isEmpty() && !FORM.matcher(scope).matches()) {
            body.fault(field, "keeper");
        }
        return new Keeper(scope);
    }

    public boolean provincial() {
        return equals(PROVINCE);
    }

    public @Nullable String cityCode() {
        return scope.startsWith(CITY) ? scope.substring(CITY.length()) : null;
    }

    public @Nullable String zoneId() {
        return scope.startsWith(ZONE) ? scope.substring(ZONE.length()) : null;
    }
}
