package org.manyuan.contracts.project;

import java.time.LocalDate;

/** A phase of construction on phased land 分期供地. */
public record Phase(LocalDate startOn, LocalDate endOn) {}
