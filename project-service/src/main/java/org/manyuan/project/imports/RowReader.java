package org.manyuan.project.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.SheetRow;

/**
 * Turns rows into the events they tell of: the registration and, where their columns are filled,
 * what happened later. The id of an event is made of its content, so the same row of the same form
 * means the same events however often, and in whichever workbook, it is uploaded.
 */
final class RowReader {

    private static final int PROJECT_ID_BYTES = 8;
    private static final int EVENT_ID_BYTES = 16;

    static final String SOURCE = "urn:manyuan:import:";

    private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Set<ImportColumn> REGISTRATION =
            EnumSet.range(ImportColumn.ZONE_ID, ImportColumn.FIRST_STAGE);

    private static final Set<ImportColumn> SIGNING =
            EnumSet.range(ImportColumn.SIGNED_ON, ImportColumn.PLANNED_PRODUCTION);

    private static final Set<ImportColumn> DETAILS =
            EnumSet.range(ImportColumn.FIXED, ImportColumn.OWNER);

    private final String source;

    /**
     * @param sheet identifies the form, whatever becomes of it
     */
    RowReader(String sheet) {
        this.source = SOURCE + sheet;
    }

    RowPlan read(SheetRow row, Header<ImportColumn> header) {
        Map<ImportColumn, Cell> values = header.values(row);
        List<Fault> faults = new ArrayList<>();
        List<RowEvent> events = events(values);
        String projectId = projectId(values);
        if (!PROJECT_ID.matcher(projectId).matches()) {
            faults.add(Fault.at("/projectId", "fault.pattern", PROJECT_ID.pattern()));
        }
        if (events.isEmpty()) {
            faults.add(Fault.at("/row", "fault.import-row-empty"));
        }
        Map<String, Integer> told = new HashMap<>();
        return new RowPlan(
                row,
                events.stream()
                        .map(event -> new RowPlan.Step(event, incoming(projectId, event, told)))
                        .toList(),
                faults);
    }

    private static List<RowEvent> events(Map<ImportColumn, Cell> row) {
        List<RowEvent> events = new ArrayList<>();
        boolean known = row.containsKey(ImportColumn.PROJECT_ID) && noneOf(REGISTRATION, row);
        if (!known) {
            events.add(registered(row));
        }
        if (row.containsKey(ImportColumn.NEGOTIATING_ON)) {
            events.add(
                    new RowEvent(ProjectEventType.NEGOTIATION_STARTED, row)
                            .with("occurredOn", ImportColumn.NEGOTIATING_ON));
        }
        if (!noneOf(SIGNING, row)) {
            events.add(signed(row));
        } else if (!noneOf(DETAILS, row)) {
            events.add(details(new RowEvent(ProjectEventType.DETAILS_REVISED, row)));
        }
        if (row.containsKey(ImportColumn.STARTED_ON)) {
            events.add(
                    new RowEvent(ProjectEventType.CONSTRUCTION_STARTED, row)
                            .with("occurredOn", ImportColumn.STARTED_ON));
        }
        if (row.containsKey(ImportColumn.PRODUCED_ON)) {
            events.add(
                    new RowEvent(ProjectEventType.PRODUCTION_STARTED, row)
                            .with("occurredOn", ImportColumn.PRODUCED_ON));
        }
        Stream.of(
                        arrival(
                                row,
                                ImportColumn.ARRIVED_ON_1,
                                ImportColumn.ARRIVED_1,
                                ImportColumn.ORIGIN_1),
                        arrival(
                                row,
                                ImportColumn.ARRIVED_ON_2,
                                ImportColumn.ARRIVED_2,
                                ImportColumn.ORIGIN_2),
                        arrival(
                                row,
                                ImportColumn.ARRIVED_ON_3,
                                ImportColumn.ARRIVED_3,
                                ImportColumn.ORIGIN_3))
                .filter(arrival -> !arrival.data().isEmpty())
                .forEach(events::add);
        return events;
    }

    private static RowEvent registered(Map<ImportColumn, Cell> row) {
        return new RowEvent(ProjectEventType.REGISTERED, row)
                .with("occurredOn", ImportColumn.REGISTERED_ON)
                .with("zoneId", ImportColumn.ZONE_ID)
                .with("name", ImportColumn.NAME)
                .with("kind", ImportColumn.KIND)
                .with("stage", ImportColumn.FIRST_STAGE)
                .otherwise("stage", Stage.RESERVE.name())
                .with("industry", ImportColumn.INDUSTRY)
                .with("investorName", ImportColumn.INVESTOR)
                .with("totalInvestmentWan", ImportColumn.TOTAL);
    }

    private static RowEvent signed(Map<ImportColumn, Cell> row) {
        return details(new RowEvent(ProjectEventType.SIGNED, row))
                .with("occurredOn", ImportColumn.SIGNED_ON)
                .with("contractAmountWan", ImportColumn.CONTRACT)
                .with("placement", ImportColumn.PLACEMENT)
                .with("specialProcess", ImportColumn.SPECIAL_PROCESS)
                .with("plannedStartOn", ImportColumn.PLANNED_START)
                .with("plannedProductionOn", ImportColumn.PLANNED_PRODUCTION);
    }

    /**
     * What a registration could say as well, but what is often known only when the project is
     * signed: kept out of the registration, so that it stays the same when these columns are filled
     * later.
     */
    private static RowEvent details(RowEvent event) {
        return event.with("fixedAssetInvestmentWan", ImportColumn.FIXED)
                .with("landMu", ImportColumn.LAND)
                .with("owner", ImportColumn.OWNER);
    }

    private static RowEvent arrival(
            Map<ImportColumn, Cell> row, ImportColumn on, ImportColumn amount, ImportColumn from) {
        return new RowEvent(ProjectEventType.CAPITAL_ARRIVED, row)
                .with("occurredOn", on)
                .with("amountWan", amount)
                .with("origin", from);
    }

    /** Made of what tells projects apart, where the user gave none. */
    private static String projectId(Map<ImportColumn, Cell> row) {
        Cell given = row.get(ImportColumn.PROJECT_ID);
        if (given != null) {
            return given.plain();
        }
        RowEvent registered = registered(row);
        List<String> identity =
                Stream.of("zoneId", "name", "investorName", "occurredOn")
                        .map(field -> String.valueOf(registered.data().getOrDefault(field, "")))
                        .toList();
        return "P-" + hex(Digest.of(identity), PROJECT_ID_BYTES);
    }

    /**
     * @param told how often the row has told of the very same event already: a sum that arrived
     *     twice on one day did arrive twice
     */
    private Incoming incoming(String projectId, RowEvent event, Map<String, Integer> told) {
        String content = Digest.of(event.type().eventName(), projectId, event.data());
        int before = told.merge(content, 1, Integer::sum) - 1;
        String id =
                event.type().eventName()
                        + "-"
                        + hex(before == 0 ? content : Digest.of(content, before), EVENT_ID_BYTES);
        return new Incoming(
                new EventKey(source, id),
                event.type().eventName(),
                projectId,
                null,
                event.data(),
                event.pointer(),
                List.copyOf(event.faults()));
    }

    private static String hex(String digest, int bytes) {
        return HexFormat.of().withUpperCase().formatHex(Digest.sha256(digest), 0, bytes);
    }

    private static boolean noneOf(Set<ImportColumn> columns, Map<ImportColumn, Cell> row) {
        return columns.stream().noneMatch(row::containsKey);
    }
}
