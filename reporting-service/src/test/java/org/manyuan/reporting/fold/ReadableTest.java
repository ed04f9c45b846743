package org.manyuan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;

class ReadableTest {

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "manyuan.projects   , org.manyuan.project.signed.v1            , false",
        "manyuan.projects   , org.manyuan.project-package.drawn-up.v1  , false",
        "manyuan.projects   , org.manyuan.project-gallery.opened.v1    , true",
        "manyuan.investments, org.manyuan.disposal-case.disposed.v1    , false",
        "manyuan.investments, org.manyuan.disposal-case.plan-set.v1    , false",
        "manyuan.investments, org.manyuan.investor.registered.v1       , true",
        "manyuan.investments, org.manyuan.zombie-suggestion.dismissed.v1, true",
    })
    void figuresAreMadeOfSomeKindsOfAggregatePerTopic(String topic, String type, boolean none) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.TYPE, type.getBytes(StandardCharsets.UTF_8));

        assertThat(Readable.isOfNoFigure(topic, headers)).isEqualTo(none);
    }

    /** Then it is for whoever reads the facts to say that they are missing. */
    @Test
    void whatDoesNotSayItsTypeIsNotPassedOver() {
        assertThat(Readable.isOfNoFigure(Topics.PROJECTS, new RecordHeaders())).isFalse();
    }
}
