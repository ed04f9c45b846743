package org.manyuan.investment.suggestion;

import java.time.LocalDate;

/**
 * Why a project is not taken for a zombie. It holds for one signing: where the project is signed
 * anew, it may be suggested anew.
 */
public record Dismissal(String zoneId, LocalDate signedOn, LocalDate dismissedOn, String reason) {}
