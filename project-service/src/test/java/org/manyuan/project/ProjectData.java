package org.manyuan.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** The data of a project's events as an office would write them. */
final class ProjectData {

    private ProjectData() {}

    /**
     * @param changes fields and their values, in turn; null takes a field away
     */
    static Map<String, Object> registered(String projectId, String zoneId, Object... changes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("projectId", projectId);
        data.put("occurredOn", "2018-01-10");
        data.put("zoneId", zoneId);
        data.put("name", "项目" + projectId);
        data.put("kind", "INDUSTRIAL");
        data.put("stage", "RESERVE");
        data.put("industry", "C398");
        data.put("totalInvestmentWan", 150000);
        data.put("owner", "专管员甲");
        return with(data, changes);
    }

    static Map<String, Object> signed(String on, Object... changes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", on);
        data.put("contractAmountWan", 120000);
        data.put("placement", "LAND");
        data.put("fixedAssetInvestmentWan", 80000);
        data.put("landMu", 150.5);
        return with(data, changes);
    }

    private static Map<String, Object> with(Map<String, Object> data, Object... changes) {
        for (int index = 0; index < changes.length; index += 2) {
            if (changes[index + 1] == null) {
                data.remove((String) changes[index]);
            } else {
                data.put((String) changes[index], changes[index + 1]);
            }
        }
        return data;
    }
}
