package org.manyuan.bench.search;

import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.manyuan.project.search.SearchText;

/** A project as far as it is searched. */
record Place(String code, String name, String investor, String owner) {

    private static final List<String> CITIES =
            List.of("南昌", "景德镇", "萍乡", "九江", "新余", "鹰潭", "赣州", "吉安", "宜春", "抚州", "上饶");
    private static final List<String> PRODUCTS =
            List.of(
                    "锂电池", "稀土永磁", "半导体封装", "LED照明", "生物医药", "航空零部件", "新能源汽车", "智能家居", "电子元件",
                    "精密模具", "钨新材料", "铜加工", "绿色食品", "陶瓷", "光伏组件", "服装", "物流园", "云计算", "环保设备", "机器人");
    private static final String BRAND =
            "华国建新天海金玉龙凤鸿鑫瑞祥泰安康宁福禄寿喜富贵荣昌盛兴旺达通顺利和平正大光明星辰宇宙江河湖山川林森松柏竹梅兰"
                    + "菊春夏秋冬东西南北中云雨雷电风雪霜露晨曦晖映照耀煌辉灿烂锦绣程远志伟杰英豪俊彦博文武德仁义礼智信诚";
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高";

    static List<Place> random(int count, Random random) {
        return IntStream.range(0, count).mapToObj(number -> made(number, random)).toList();
    }

    private static Place made(int number, Random random) {
        String city = one(CITIES, random);
        String brand = character(BRAND, random) + character(BRAND, random);
        String product = one(PRODUCTS, random);
        return new Place(
                "P-36%02d00-%06d".formatted(number % 11 + 1, number),
                city + brand + "年产" + (1 + random.nextInt(999)) + "万件" + product + "项目",
                "江西" + brand + product + "有限公司",
                character(SURNAMES, random) + character(BRAND, random));
    }

    /** In the product's form; no other field matters to a search. */
    Document document() {
        return new Document("_id", code)
                .append("version", 1)
                .append(
                        "state",
                        new Document(
                                "details",
                                new Document("name", name)
                                        .append("investorName", investor)
                                        .append("owner", owner)))
                .append(
                        SearchText.FIELD,
                        SearchText.of(List.of(name, investor, owner), List.of(code)));
    }

    /** What somebody may look for: two to six characters of one of the fields, or a code's end. */
    String part(Random random) {
        String field =
                switch (random.nextInt(4)) {
                    case 0 -> name;
                    case 1 -> investor;
                    case 2 -> owner;
                    default -> code;
                };
        int length = Math.min(2 + random.nextInt(5), field.length());
        if (field.equals(code)) {
            return code.substring(code.length() - Math.max(length, 4));
        }
        int from = random.nextInt(field.length() - length + 1);
        return field.substring(from, from + length);
    }

    /** The same without an index: what it comes to by itself. */
    static Bson scan(String words) {
        Pattern part = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
        return or(
                regex("_id", part),
                regex("state.details.name", part),
                regex("state.details.investorName", part),
                regex("state.details.owner", part));
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String character(String characters, Random random) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
