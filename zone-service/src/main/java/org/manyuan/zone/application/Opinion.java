package org.manyuan.zone.application;

import java.time.LocalDate;

/** 部门意见: what a department says to an application. */
public record Opinion(
        String department, Position position, String text, LocalDate givenOn, String givenBy) {

    public enum Position {
        /** 同意 */
        AGREE,
        /** 不同意 */
        DISAGREE,
        /** 有条件同意 */
        CONDITIONAL
    }
}
