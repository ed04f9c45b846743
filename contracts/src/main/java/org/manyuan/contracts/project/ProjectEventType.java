package org.manyuan.contracts.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.company.CreditCode;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ProjectEvent.CapitalArrived;
import org.manyuan.contracts.project.ProjectEvent.ConstructionStarted;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.EvidenceAttached;
import org.manyuan.contracts.project.ProjectEvent.EvidenceWithdrawn;
import org.manyuan.contracts.project.ProjectEvent.IdentityBound;
import org.manyuan.contracts.project.ProjectEvent.MilestoneReached;
import org.manyuan.contracts.project.ProjectEvent.NegotiationStarted;
import org.manyuan.contracts.project.ProjectEvent.ObstacleEscalated;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;
import org.manyuan.contracts.project.ProjectEvent.ProductionStarted;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Relocated;
import org.manyuan.contracts.project.ProjectEvent.ReturnedToReserve;
import org.manyuan.contracts.project.ProjectEvent.Signed;
import org.manyuan.contracts.project.ProjectEvent.StageDateCorrected;
import org.manyuan.contracts.project.ProjectEvent.StageRevoked;
import org.manyuan.contracts.project.ProjectEvent.Terminated;

/** The types of project events, version 1: their names and how their data is read. */
public enum ProjectEventType {
    REGISTERED(ProjectEventType::registered),
    NEGOTIATION_STARTED((data, on) -> new NegotiationStarted(data.date("occurredOn"))),
    RETURNED_TO_RESERVE(
            (data, on) -> new ReturnedToReserve(data.date("occurredOn"), data.text("reason"))),
    SIGNED(ProjectEventType::signed),
    CONSTRUCTION_STARTED((data, on) -> new ConstructionStarted(data.date("occurredOn"))),
    PRODUCTION_STARTED((data, on) -> new ProductionStarted(data.date("occurredOn"))),
    TERMINATED((data, on) -> new Terminated(data.date("occurredOn"), data.text("reason"))),
    CAPITAL_ARRIVED((data, on) ->
            new CapitalArrived(
                    data.date("occurredOn"),
                    data.amount("amountWan"),
                    data.optionalName("origin"))),
    MILESTONE_REACHED((data, on) ->
            new MilestoneReached(
                    data.date("occurredOn"), data.oneOf("milestone", Milestone.class))),
    DETAILS_REVISED(ProjectEventType::detailsRevised),
    RELOCATED((data, on) ->
            new Relocated(data.date("occurredOn"), data.name("toZoneId"), data.text("reason"))),
    STAGE_DATE_CORRECTED((data, on) ->
            new StageDateCorrected(
                    data.dateOr("occurredOn", on),
                    data.oneOf("stage", Stage.class),
                    data.date("newOccurredOn"),
                    data.text("reason"))),
    STAGE_REVOKED((data, on) ->
            new StageRevoked(
                    data.dateOr("occurredOn", on),
                    data.oneOf("stage", Stage.class),
                    data.text("reason"))),
    OBSTACLE_RAISED((data, on) ->
            new ObstacleRaised(
                    data.dateOr("occurredOn", on),
                    obstacleId(data),
                    data.oneOf("level", ObstacleLevel.class),
                    data.name("title"),
                    data.date("dueOn"),
                    null)),
    OBSTACLE_ESCALATED((data, on) ->
            new ObstacleEscalated(
                    data.dateOr("occurredOn", on),
                    obstacleId(data),
                    data.oneOf("level", ObstacleLevel.class),
                    data.optionalDate("dueOn"))),
    OBSTACLE_RESOLVED((data, on) ->
            new ObstacleResolved(
                    data.dateOr("occurredOn", on),
                    obstacleId(data),
                    data.text("resolution"),
                    data.optionalNames("evidence"))),
    IDENTITY_BOUND(ProjectEventType::identityBound),
    EVIDENCE_ATTACHED((data, on) ->
            new EvidenceAttached(
                    data.dateOr("occurredOn", on),
                    data.matching("evidenceId", Forms.ID),
                    data.oneOf("kind", EvidenceKind.class),
                    data.number("sequence").intValue(),
                    data.name("name"),
                    data.name("mediaType"),
                    data.number("size").longValue(),
                    data.matching("sha256", Forms.SHA256))),
    EVIDENCE_WITHDRAWN((data, on) ->
            new EvidenceWithdrawn(
                    data.dateOr("occurredOn", on),
                    data.matching("evidenceId", Forms.ID),
                    data.text("reason")));

    public static final String PREFIX = "org.manyuan.project.";
    public static final String SUFFIX = ".v1";

    /** Only project-service itself records them: with the documents, which it stores. */
    public static final Set<ProjectEventType> OF_EVIDENCE =
            Set.of(EVIDENCE_ATTACHED, EVIDENCE_WITHDRAWN);

    private final Reader reader;

    ProjectEventType(Reader reader) {
        this.reader = reader;
    }

    /** The last part of the type, such as {@code signed}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The CloudEvents type, such as {@code org.manyuan.project.signed.v1}. */
    public String cloudEventType() {
        return PREFIX + eventName() + SUFFIX;
    }

    /** By CloudEvents type or by the bare name, as a person's command has it. */
    public static Optional<ProjectEventType> named(String type) {
        return Stream.of(values())
                .filter(candidate ->
                        candidate.cloudEventType().equals(type)
                                || candidate.eventName().equals(type))
                .findFirst();
    }

    /**
     * Reads the data of an event; the faults found are in {@code data}.
     *
     * @param recordedOn the day on which it was recorded, for the events whose {@code occurredOn}
     *     may be left out
     */
    public ProjectEvent read(Fields data, LocalDate recordedOn) {
        ProjectEvent event = reader.read(data, recordedOn);
        data.refuseUnknown();
        return event;
    }

    private static ProjectEvent registered(Fields data, LocalDate recordedOn) {
        return new Registered(
                data.date("occurredOn"),
                data.name("zoneId"),
                data.name("name"),
                data.oneOf("kind", ProjectKind.class),
                data.oneOf("stage", new Stage[] {Stage.RESERVE, Stage.NEGOTIATING}),
                data.industry("industry"),
                data.optionalName("investorName"),
                data.amount("totalInvestmentWan"),
                data.optionalAmount("fixedAssetInvestmentWan"),
                data.optionalAmount("landMu"),
                data.optionalName("owner"));
    }

    private static ProjectEvent signed(Fields data, LocalDate recordedOn) {
        Placement placement = data.oneOf("placement", Placement.class);
        boolean landRequired = data.is("placement", Placement.LAND.name());
        if (placement == Placement.STANDARD_FACTORY && data.has("landMu")) {
            data.fault("landMu", "land-only");
        }
        return new Signed(
                data.date("occurredOn"),
                data.amount("contractAmountWan"),
                placement,
                data.amount("fixedAssetInvestmentWan"),
                landRequired ? data.amount("landMu") : data.optionalAmount("landMu"),
                data.optionalText("specialProcess"),
                data.optionalName("owner"),
                data.optionalDate("plannedStartOn"),
                data.optionalDate("plannedProductionOn"),
                phases(data));
    }

    private static ProjectEvent detailsRevised(Fields data, LocalDate recordedOn) {
        if (Stream.of(
                        "name",
                        "industry",
                        "investorName",
                        "totalInvestmentWan",
                        "fixedAssetInvestmentWan",
                        "landMu",
                        "contractAmountWan",
                        "owner",
                        "plannedStartOn",
                        "plannedProductionOn",
                        "phases")
                .noneMatch(data::has)) {
            data.faultWhole("nothing-revised");
        }
        return new DetailsRevised(
                data.dateOr("occurredOn", recordedOn),
                data.optionalName("name"),
                data.optionalIndustry("industry"),
                data.optionalName("investorName"),
                data.optionalAmount("totalInvestmentWan"),
                data.optionalAmount("fixedAssetInvestmentWan"),
                data.optionalAmount("landMu"),
                data.optionalAmount("contractAmountWan"),
                data.optionalName("owner"),
                data.optionalDate("plannedStartOn"),
                data.optionalDate("plannedProductionOn"),
                phases(data));
    }

    private static ProjectEvent identityBound(Fields data, LocalDate recordedOn) {
        if (!data.has("investorCode") && !data.has("projectCode")) {
            data.faultWhole("nothing-bound");
        }
        return new IdentityBound(
                data.dateOr("occurredOn", recordedOn),
                code(data, "investorCode", CreditCode::isValid, "credit-code"),
                code(data, "projectCode", NationalProjectCode::isValid, "project-code"));
    }

    private static @Nullable String code(
            Fields data, String field, Predicate<String> isValid, String fault) {
        int faultsBefore = data.faults().size();
        String code = data.optionalName(field);
        if (code != null && data.faults().size() == faultsBefore && !isValid.test(code)) {
            data.fault(field, fault);
        }
        return code;
    }

    private static @Nullable List<Phase> phases(Fields data) {
        List<Fields> items = data.optionalObjects("phases");
        if (items == null) {
            return null;
        }
        List<Phase> phases = new ArrayList<>();
        for (Fields item : items) {
            int faultsBefore = item.faults().size();
            Phase phase = new Phase(item.date("startOn"), item.date("endOn"));
            boolean readable = item.faults().size() == faultsBefore;
            if (readable && phase.endOn().isBefore(phase.startOn())) {
                item.fault("endOn", "ends-before-start");
            }
            item.refuseUnknown();
            phases.add(phase);
        }
        return List.copyOf(phases);
    }

    private static String obstacleId(Fields data) {
        return data.matching("obstacleId", Forms.ID);
    }

    @FunctionalInterface
    private interface Reader {
        ProjectEvent read(Fields data, LocalDate recordedOn);
    }

    /** The constants are made before any static field of their enum. */
    private static final class Forms {
        static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    }
}
