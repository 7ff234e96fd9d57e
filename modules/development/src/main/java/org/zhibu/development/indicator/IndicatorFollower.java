package org.zhibu.development.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.development.casefile.CaseFollower;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Span;
import org.zhibu.development.plan.PlanFollower;

/** Counts again with each act, from the day on to which it reaches back: an approval counts on the day of the meeting. Told last. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class IndicatorFollower implements CaseFollower, PlanFollower {
    private final DevelopmentIndicators source;
    private final DutyCounts duties;
    private final Indicators indicators;
    private final JdbcClient jdbc;

    IndicatorFollower(DevelopmentIndicators source, DutyCounts duties, Indicators indicators, JdbcClient jdbc) {
        this.source = source;
        this.duties = duties;
        this.indicators = indicators;
        this.jdbc = jdbc;
    }

    @Override
    public void moved(UUID caseId, Happening what) {
        changed(
                switch (what.act()) {
                    case APPROVE_ADMISSION, REFUSE_ADMISSION_APPROVAL, RETURN_ADMISSION, LAPSE_ADMISSION, ANNUL ->
                        dayOf(caseId, Act.PASS_ADMISSION, what.day());
                    case FILE_ACTIVIST, OBJECT_ACTIVIST -> dayOf(caseId, Act.ADOPT, what.day());
                    case FILE_CANDIDATE, OBJECT_CANDIDATE -> dayOf(caseId, Act.CHOOSE, what.day());
                    case UNDO -> dayOfUndone(caseId, what.day());
                    default -> what.day();
                });
    }

    /** Something of a plan changed. */
    @Override
    public void changed(LocalDate day) {
        indicators.refresh(source, YearMonth.from(day));
    }

    /** Records count in the month of their day and in those that follow within the period for which they were due, and in no other. */
    @Override
    public void changed(Span days) {
        YearMonth first = YearMonth.from(days.first());
        indicators.refresh(source.upTo(duties.window(days.last())), first);
    }

    private LocalDate dayOf(UUID caseId, Act act, LocalDate otherwise) {
        return jdbc.sql(
                        "select coalesce(max(day), ?) from app.development_entry where case_id = ? and act = ? and not undone")
                .params(otherwise, caseId, act.name())
                .query(LocalDate.class)
                .single();
    }

    /** What was taken back may have been the answer to a meeting before it. */
    private LocalDate dayOfUndone(UUID caseId, LocalDate otherwise) {
        return jdbc.sql("select coalesce(min(day), ?) from (select day from app.development_entry where case_id = ?"
                        + " and act <> 'UNDO' order by seq desc limit 2) x")
                .params(otherwise, caseId)
                .query(LocalDate.class)
                .single();
    }
}
