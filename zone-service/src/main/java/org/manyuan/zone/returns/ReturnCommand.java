package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manyuan.contracts.returns.ReturnEventType;

/** What an office does with a return. */
public sealed interface ReturnCommand {

    /** The event that comes of it. */
    ReturnEventType type();

    /**
     * @param collected whether it comes in a workbook, in which a city may hand in what its zones
     *     have told it
     */
    record Fill(Figures figures, boolean collected) implements ReturnCommand {

        public Fill(Figures figures) {
            this(figures, false);
        }

        @Override
        public ReturnEventType type() {
            return ReturnEventType.FILLED;
        }
    }

    record Submit() implements ReturnCommand {
        @Override
        public ReturnEventType type() {
            return ReturnEventType.SUBMITTED;
        }
    }

    record Review() implements ReturnCommand {
        @Override
        public ReturnEventType type() {
            return ReturnEventType.REVIEWED;
        }
    }

    record Approve() implements ReturnCommand {
        @Override
        public ReturnEventType type() {
            return ReturnEventType.APPROVED;
        }
    }

    record Reject(String reason) implements ReturnCommand {
        @Override
        public ReturnEventType type() {
            return ReturnEventType.REJECTED;
        }
    }

    record Correct(SortedMap<String, BigDecimal> values, String reason) implements ReturnCommand {

        public Correct {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        @Override
        public ReturnEventType type() {
            return ReturnEventType.CORRECTED;
        }
    }
}
