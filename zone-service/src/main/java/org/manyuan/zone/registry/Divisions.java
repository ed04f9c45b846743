package org.manyuan.zone.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 行政区划: the province, its cities and their counties by GB/T 2260. */
public final class Divisions {

    private final Map<String, Division> byCode;

    public Divisions(Collection<Division> divisions) {
        this.byCode =
                divisions.stream().collect(Collectors.toMap(Division::code, Function.identity()));
    }

    /**
     * @param parent the code of the division it belongs to; null for the province
     */
    public record Division(String code, String name, @Nullable String parent) {}

    public boolean isCity(String code) {
        Division division = byCode.get(code);
        return division != null && division.parent() != null && isProvince(division.parent());
    }

    public boolean isCounty(String code) {
        Division division = byCode.get(code);
        return division != null && division.parent() != null && isCity(division.parent());
    }

    public boolean isCountyOf(String cityCode, String code) {
        Division division = byCode.get(code);
        return division != null && isCity(cityCode) && cityCode.equals(division.parent());
    }

    public Optional<String> countyNamed(String name, String cityCode) {
        return byCode.values().stream()
                .filter(each -> each.name().equals(name) && cityCode.equals(each.parent()))
                .map(Division::code)
                .findFirst();
    }

    private boolean isProvince(String code) {
        Division division = byCode.get(code);
        return division != null && division.parent() == null;
    }
}
