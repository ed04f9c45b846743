package org.manyuan.zone.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "PolicyPlanWithdrawal")
record PlanWithdrawal(@Schema(example = "与国家规划期不一致,另行制定") String reason) {}
