package org.manyuan.investment.investor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.company.CreditCode;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.keeper.Keeper;

/**
 * What is known of an investor as a company.
 *
 * @param keeper the office whose investor it is
 * @param creditCode 统一社会信用代码
 * @param chainLinks 产业链环节, in the users' words
 * @param homeRegion where it comes from
 * @param source how it came to be known
 */
public record Profile(
        String name,
        Keeper keeper,
        @Nullable String creditCode,
        List<Ranked> rankings,
        List<String> chainLinks,
        @Nullable String homeRegion,
        @Nullable String source) {

    private static final int MOST_ENTRIES = 50;

    public Profile {
        rankings = List.copyOf(rankings);
        chainLinks = List.copyOf(chainLinks);
    }

    static Profile read(Fields body) {
        Profile profile =
                new Profile(
                        PlainText.name("name", body),
                        Keeper.read("keeper", body),
                        creditCode(body),
                        rankings(body),
                        PlainText.names("chainLinks", body),
                        PlainText.optionalName("homeRegion", body),
                        PlainText.optionalName("source", body));
        if (profile.chainLinks.size() > MOST_ENTRIES) {
            body.fault("chainLinks", "most-entries", MOST_ENTRIES);
        }
        body.refuseUnknown();
        return profile;
    }

    Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("keeper", keeper.scope());
        fields.put("creditCode", creditCode);
        fields.put("rankings", rankings.stream().map(Ranked::toMap).toList());
        fields.put("chainLinks", chainLinks);
        fields.put("homeRegion", homeRegion);
        fields.put("source", source);
        return fields;
    }

    private static @Nullable String creditCode(Fields body) {
        String code = body.optionalName("creditCode");
        if (code != null && !code.isEmpty() && !CreditCode.isValid(code)) {
            body.fault("creditCode", "credit-code");
        }
        return code;
    }

    private static List<Ranked> rankings(Fields body) {
        List<Fields> objects = body.optionalObjects("rankings");
        if (objects == null) {
            return List.of();
        }
        if (objects.size() > MOST_ENTRIES) {
            body.fault("rankings", "most-entries", MOST_ENTRIES);
            return List.of();
        }
        return objects.stream().map(Ranked::read).distinct().toList();
    }
}
