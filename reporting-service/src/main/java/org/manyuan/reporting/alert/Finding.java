package org.manyuan.reporting.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that calls for attention now.
 *
 * @param scope where it lies; the zone of a project
 * @param zoneId null for the scopes wider than one zone
 * @param year of the target, or in which it began
 * @param target there for {@link AlertKind#TARGET}
 * @param project there for the others
 * @param obstacle there for {@link AlertKind#OBSTACLE_OVERDUE}
 */
public record Finding(
        AlertKind kind,
        Severity severity,
        String scope,
        @Nullable String zoneId,
        int year,
        Standing.@Nullable Target target,
        Standing.@Nullable Project project,
        Standing.@Nullable Obstacle obstacle) {

    private static final int ID_BYTES = 8;

    public static Finding target(
            Severity severity,
            String scope,
            @Nullable String zoneId,
            int year,
            Standing.Target target) {
        return new Finding(AlertKind.TARGET, severity, scope, zoneId, year, target, null, null);
    }

    public static Finding obstacle(
            Severity severity,
            String zoneId,
            Standing.Project project,
            Standing.Obstacle obstacle) {
        return new Finding(
                AlertKind.OBSTACLE_OVERDUE,
                severity,
                "zone:" + zoneId,
                zoneId,
                obstacle.dueOn().getYear(),
                null,
                project,
                obstacle);
    }

    public static Finding unstarted(
            Severity severity, String zoneId, int year, Standing.Project project) {
        return new Finding(
                AlertKind.SIGNED_WITHOUT_START,
                severity,
                "zone:" + zoneId,
                zoneId,
                year,
                null,
                project,
                null);
    }

    /**
     * Made of what the finding is about, so that the same thing found again, by whichever instance,
     * is the same alert.
     */
    public String alertId() {
        if (target != null) {
            return id('T', scope, target.clause(), target.metric(), String.valueOf(year));
        }
        if (project == null) {
            throw new IllegalStateException("a finding about nothing: " + this);
        }
        return obstacle == null
                ? id('S', project.projectId())
                : id('O', project.projectId(), obstacle.obstacleId());
    }

    /** Grows with the severity, and within it from a target still in time to one missed. */
    int grade() {
        return grade(severity, target);
    }

    static int grade(Severity severity, Standing.@Nullable Target target) {
        return 2 * severity.ordinal() + (target != null && target.isMissed() ? 1 : 0);
    }

    private static String id(char kind, String... parts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return kind + HexFormat.of().withUpperCase().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
