package org.zhibu.meetings.ui;

import org.springframework.stereotype.Component;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.meetings.plan.FixedDayService;
import org.zhibu.meetings.plan.PlanEditor;
import org.zhibu.meetings.plan.PlanService;
import org.zhibu.meetings.plan.TermService;
import org.zhibu.meetings.print.PlanFiles;

/** What the pages of the plan call. */
@Component
record PlanServices(
        PlanService plan,
        PlanEditor editor,
        FixedDayService fixed,
        TermService terms,
        PlanFiles files,
        WorkingDays workingDays) {}
