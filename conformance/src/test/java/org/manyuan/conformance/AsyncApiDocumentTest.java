package org.manyuan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.contracts.zone.ZoneEventType;

/** {@code docs/asyncapi.yaml} has every event type that others rely on, and no other. */
class AsyncApiDocumentTest {

    private static final AsyncApiDocument DOCUMENT = AsyncApiDocument.ofThisTree();

    static Stream<Arguments> contracts() {
        return Stream.of(
                Arguments.of(
                        ProjectEventType.PREFIX,
                        names(ProjectEventType.values(), ProjectEventType::cloudEventType)),
                Arguments.of(
                        DisposalEventType.PREFIX,
                        names(DisposalEventType.values(), DisposalEventType::cloudEventType)),
                Arguments.of(
                        ZoneEventType.PREFIX,
                        names(ZoneEventType.values(), ZoneEventType::cloudEventType)),
                Arguments.of(
                        ReturnEventType.PREFIX,
                        names(
                                ReturnEventType.values(),
                                type -> ReturnEventType.PREFIX + type.eventName() + ".v1")));
    }

    private static <T> List<String> names(T[] types, java.util.function.Function<T, String> name) {
        return Arrays.stream(types).map(name).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void hasTheTypesOfTheContracts(String prefix, List<String> types) {
        assertThat(DOCUMENT.messageNames(prefix)).isEqualTo(types);
    }

    @Test
    void hasAChannelForEachMessage() {
        assertThat(DOCUMENT.homelessMessages()).isEmpty();
    }

    @Test
    void passesARecordAsDescribed() {
        assertThat(
                        DOCUMENT.faults(
                                signed(Map.of(), "\"contractAmountWan\":120000,\"landMu\":null")))
                .isEmpty();
    }

    @Test
    void noticesAFieldAHeaderAndATypeThatAreNotDescribed() {
        assertThat(DOCUMENT.faults(signed(Map.of(), "\"contractAmountWan\":1,\"extra\":1")))
                .singleElement()
                .asString()
                .contains("payload", "'extra'");
        assertThat(DOCUMENT.faults(signed(Map.of("ce_extra", "x"), "\"contractAmountWan\":1")))
                .singleElement()
                .asString()
                .contains("headers", "'ce_extra'");
        assertThat(DOCUMENT.faults(signed(Map.of(), "\"contractAmountWan\":\"1\"")))
                .singleElement()
                .asString()
                .contains("payload /contractAmountWan");
        assertThat(DOCUMENT.faults(signed(Map.of("ce_type", "org.manyuan.project.x.v1"), "")))
                .containsExactly(
                        "manyuan.projects: no message is named 'org.manyuan.project.x.v1'");
        assertThat(
                        DOCUMENT.faults(
                                signed(
                                        Map.of("ce_type", "org.manyuan.zone.revised.v1"),
                                        "\"contractAmountWan\":1")))
                .anyMatch(fault -> fault.contains("is not among the messages of this channel"));
    }

    @Test
    void knowsARecordWithoutATypeWhereItsChannelHasOnlyOneMessage() {
        assertThat(DOCUMENT.faults(switched(""))).isEmpty();
        assertThat(DOCUMENT.faults(switched(",\"extra\":1")))
                .singleElement()
                .asString()
                .contains("versionEvent payload", "'extra'");
    }

    private static PublishedRecord switched(String more) {
        String rebuild = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
        String data =
                "{\"event\":\"switched\",\"rebuild\":\"%s\",\"at\":\"2019-03-05T09:12:00Z\",\"by\":\"x\"%s}";
        return new PublishedRecord(
                "manyuan.report-versions",
                rebuild,
                Map.of(),
                data.formatted(rebuild, more).getBytes(StandardCharsets.UTF_8));
    }

    private static PublishedRecord signed(Map<String, String> other, String fields) {
        Map<String, String> headers =
                new TreeMap<>(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", "P-1:2",
                                "ce_source", "urn:manyuan:project-service",
                                "ce_type", "org.manyuan.project.signed.v1",
                                "ce_subject", "P-1",
                                "ce_time", "2019-03-05T09:12:00+08:00",
                                "content-type", "application/json",
                                "ce_sequence", "2",
                                "ce_sourceid", "x",
                                "ce_sourceuri", "urn:jx:x"));
        headers.put("ce_zoneid", "G361027");
        headers.put("facts", "");
        headers.putAll(other);
        String data =
                "{\"occurredOn\":\"2019-03-04\",\"owner\":\"x\",\"fixedAssetInvestmentWan\":1"
                        + ",\"placement\":\"LAND\",";
        return new PublishedRecord(
                "manyuan.projects",
                "P-1",
                headers,
                (data + (fields.isEmpty() ? "\"landMu\":1" : fields) + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
