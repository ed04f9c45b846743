package org.manyuan.local.demo;

import java.util.List;

/** Invented names of people, companies and works. */
final class Words {

    private static final List<String> SURNAMES =
            List.of(
                    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "胡", "朱", "高", "林",
                    "何", "郭", "罗", "熊", "万", "邹", "谢", "曾", "钟", "温", "廖", "赖");
    private static final List<String> GIVEN =
            List.of(
                    "伟", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰",
                    "建国", "志强", "文辉", "小红", "海燕", "晓东", "国平", "春梅");
    private static final List<String> ORIGINS =
            List.of("深圳", "东莞", "广州", "厦门", "泉州", "杭州", "宁波", "苏州", "上海", "武汉", "长沙", "温州");
    private static final List<String> FIRST =
            List.of("华", "鼎", "盛", "宏", "瑞", "恒", "金", "联", "创", "安", "博", "科", "远", "鑫", "泰", "凯");
    private static final List<String> SECOND =
            List.of("达", "胜", "源", "晟", "丰", "通", "信", "锐", "能", "益", "翔", "腾", "诚", "业", "邦", "辉");
    private static final List<String> WORKS =
            List.of("标准厂房二期", "园区主干道路", "污水处理厂", "变电站", "人才公寓", "物流枢纽", "集中供热管网");

    private Words() {}

    static String person(Chance chance) {
        return chance.pick(SURNAMES) + chance.pick(GIVEN);
    }

    static String origin(Chance chance) {
        return chance.pick(ORIGINS);
    }

    static String company(Chance chance, String word) {
        return origin(chance) + chance.pick(FIRST) + chance.pick(SECOND) + word + "有限公司";
    }

    static String works(Chance chance) {
        return chance.pick(WORKS);
    }
}
