package org.manyuan.reporting.stream;

import io.micrometer.core.instrument.Counter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.kpi.web.KpiBody;
import tools.jackson.databind.json.JsonMapper;

/** The answer to one question in one language. */
record KpiFigures(Question question, Locale locale, Sources sources) implements Channel.Figures {

    /** What all questions are answered and encoded by. */
    record Sources(
            Reports reports,
            ZoneDirectory zones,
            Definitions definitions,
            JsonMapper json,
            Counter encodings) {}

    @Override
    public String state() {
        return sources.reports().cube().version() + "/" + sources.zones().upTo();
    }

    @Override
    public Channel.Answer answer() {
        KpiBody body =
                KpiBody.of(sources.reports().answer(question), sources.definitions(), locale);
        return new Channel.Answer(id(body.upTo()), body);
    }

    @Override
    public StreamEvent encode(Channel.Answer answer) {
        sources.encodings().increment();
        return StreamEvent.figures(answer.id(), sources.json().writeValueAsString(answer.body()));
    }

    /** Made of the offsets seen, so that every instance names the same state alike. */
    static String id(Map<String, Map<Integer, Long>> seen) {
        return new TreeMap<>(seen)
                .entrySet().stream()
                        .map(topic ->
                                topic.getKey().replace("manyuan.", "")
                                        + ":"
                                        + new TreeMap<>(topic.getValue())
                                                .values().stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(".")))
                        .collect(Collectors.joining(";"));
    }
}
