package org.manyuan.reporting.recompute;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.manyuan.reporting.cube.Cube;

/**
 * {@code recompute --bootstrap host:port}: folds the topics from their start in plain Java and
 * compares every cell with what the service made of them. Exit code 0: nothing differs and every
 * subject's sequence is whole; 1: something does; 2: it could not be found out.
 */
public final class Recompute {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Recompute() {}

    public static void main(String[] arguments) {
        System.exit(run(bootstrap(arguments)));
    }

    private static String bootstrap(String[] arguments) {
        for (int index = 0; index + 1 < arguments.length; index++) {
            if (arguments[index].equals("--bootstrap")) {
                return arguments[index + 1];
            }
        }
        return "127.0.0.1:8085";
    }

    private static int run(String bootstrap) {
        try (TopicFold topics = new TopicFold(bootstrap)) {
            PlainFold fold = topics.foldEvents();
            Cube cube = topics.readCells(fold, PATIENCE);
            if (cube == null) {
                tell("报表在 %d 秒内没有处理到事件主题的末尾,无法比较。", PATIENCE.toSeconds());
                return 2;
            }
            return compare(fold, cube);
        } catch (KafkaException away) {
            tell("消息服务 %s 无法读取:%s", bootstrap, away.toString());
            return 2;
        }
    }

    private static int compare(PlainFold fold, Cube cube) {
        Map<String, String> differences = new TreeMap<>(fold.differences(cube.cells()));
        differences.forEach((cell, difference) -> tell("不一致 %s: %s", cell, difference));
        fold.disorders().forEach(disorder -> tell("顺序有误 %s", disorder));
        fold.parked().forEach(subject -> tell("停放待修复 %s", subject));
        tell(
                "重算完成:%d 条记录,%d 个项目与事项(重复 %d 条,无法读取 %d 条),%d 个单元格,differing cells: %d,sequence faults: %d",
                fold.records(),
                fold.subjects(),
                fold.repetitions(),
                fold.unreadable(),
                fold.cells().size(),
                differences.size(),
                fold.disorders().size());
        return differences.isEmpty() && fold.disorders().isEmpty() ? 0 : 1;
    }

    private static void tell(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }
}
