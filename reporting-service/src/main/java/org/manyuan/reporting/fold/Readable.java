package org.manyuan.reporting.fold;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.topic.Topics;

/** Reads sequence and facts from the headers of an event; its JSON is not looked at. */
public final class Readable {

    private Readable() {}

    /**
     * Whether an event is of another kind of aggregate than the topic's figures are made of: it
     * carries no facts, and nothing is wrong with that.
     */
    public static boolean isOfNoFigure(String topic, Headers headers) {
        String type = type(headers);
        if (type.isEmpty()) {
            return false;
        }
        return topic.equals(Topics.PROJECTS)
                ? !type.startsWith(ProjectEventType.PREFIX) && !isOfPackage(headers)
                : !type.startsWith(DisposalEventType.PREFIX);
    }

    /** Whether an event is of a project package and not of a project. */
    public static boolean isOfPackage(Headers headers) {
        return type(headers).startsWith(PackageFacts.TYPE_PREFIX);
    }

    /** The event's type; empty where it says none. */
    public static String type(Headers headers) {
        Header type = headers.lastHeader(org.manyuan.contracts.topic.Headers.TYPE);
        return type == null || type.value() == null
                ? ""
                : new String(type.value(), StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException where there is no sequence
     */
    public static long sequence(Headers headers) {
        byte[] digits = value(headers, org.manyuan.contracts.topic.Headers.SEQUENCE);
        long sequence = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9' || sequence > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the sequence is no number");
            }
            sequence = sequence * 10 + digit - '0';
        }
        return sequence;
    }

    /**
     * @throws IllegalArgumentException where there are no facts
     */
    public static byte[] facts(Headers headers) {
        return value(headers, org.manyuan.contracts.topic.Headers.FACTS);
    }

    private static byte[] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new IllegalArgumentException("the header " + name + " is missing");
        }
        return header.value();
    }
}
