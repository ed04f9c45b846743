package org.manyuan.local.demo;

import java.util.List;

/** What the demo's industrial projects make, by GB/T 4754 class. */
enum Trade {
    COMPONENTS("C398", "电子", "高精密线路板", "片式电容器", "摄像模组"),
    COMPUTERS("C391", "智能科技", "智能终端整机", "服务器整机"),
    TELECOM("C392", "通信", "光通信器件", "5G 天线"),
    BATTERIES("C384", "新能源", "动力锂电池", "储能电池组"),
    GRID("C382", "电气", "光伏逆变器", "智能配电柜"),
    CAR_PARTS("C367", "汽车零部件", "汽车线束", "铝合金轮毂", "变速箱壳体"),
    COPPER("C325", "铜业", "高精度铜板带", "电解铜箔"),
    RARE_EARTH("C323", "新材料", "稀土永磁材料", "钨粉末"),
    MEDICINE("C272", "制药", "口服固体制剂", "注射剂"),
    TRADITIONAL_MEDICINE("C274", "药业", "中药配方颗粒", "中成药"),
    BIOTECH("C276", "生物科技", "体外诊断试剂", "生物疫苗"),
    CHEMICALS("C266", "化工", "电子级化学品", "有机硅单体"),
    PLASTICS("C292", "塑业", "可降解薄膜", "汽车内饰件"),
    CERAMICS("C307", "陶瓷", "日用艺术陶瓷", "先进结构陶瓷"),
    GARMENTS("C181", "服饰", "羽绒服装", "针织服装"),
    FOOD("C149", "食品", "休闲食品", "调味品"),
    AIRCRAFT("C374", "航空", "无人机整机", "航空结构件"),
    MACHINERY("C356", "装备", "工业机器人", "半导体专用设备"),
    FURNITURE("C211", "家居", "实木家具", "定制家居");

    private final String code;
    private final String companyWord;
    private final List<String> products;

    Trade(String code, String companyWord, String... products) {
        this.code = code;
        this.companyWord = companyWord;
        this.products = List.of(products);
    }

    String code() {
        return code;
    }

    String companyWord() {
        return companyWord;
    }

    List<String> products() {
        return products;
    }
}
