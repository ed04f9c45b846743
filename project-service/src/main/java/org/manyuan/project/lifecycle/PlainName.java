package org.manyuan.project.lifecycle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names without what varies from one writer to the other: full and half width, capitals, blanks and
 * brackets; of a company also the place that it names first, and its legal form.
 */
public final class PlainName {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The longer form stands before the shorter one. */
    private static final List<String> LEGAL_FORMS =
            List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "分公司", "总公司", "公司", "集团");

    private static final Pattern PLACES =
            Pattern.compile(
                    "^(?:中国)?"
                            + "(?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
                            + "|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区"
                            + "|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)?"
                            + "(?:(?:南昌|九江|景德镇|萍乡|新余|鹰潭|赣州|吉安|宜春|抚州|上饶)市?|(?!.{1,2}超市)\\p{IsHan}{2,3}市)?");

    private PlainName() {}

    public static String of(String name) {
        String oneWidth = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return NO_LETTERS.matcher(oneWidth.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** What is left of a company's name; all of it where nothing else would be left. */
    public static String ofCompany(String name) {
        String whole = of(name);
        String core = PLACES.matcher(withoutLegalForm(whole)).replaceFirst("");
        return core.length() < 2 ? whole : core;
    }

    private static String withoutLegalForm(String name) {
        for (String form : LEGAL_FORMS) {
            if (name.endsWith(form)) {
                return withoutLegalForm(name.substring(0, name.length() - form.length()));
            }
        }
        return name;
    }
}
