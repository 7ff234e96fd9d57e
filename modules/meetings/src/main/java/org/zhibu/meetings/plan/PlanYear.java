package org.zhibu.meetings.plan;

import java.util.List;
import java.util.Optional;
import org.zhibu.api.indicator.LightState;
import org.zhibu.meetings.minutes.MeetingKind;

/** A year of planned and held meetings, by kind and month. */
public record PlanYear(int year, List<Row> rows, List<PlanLine> lines) {
    /** A kind with its twelve months. */
    public record Row(MeetingKind kind, List<Cell> months) {
        public Row {
            months = List.copyOf(months);
        }
    }

    /**
     * A kind in a month.
     *
     * @param planned how many are planned for the month
     * @param held how many were held in it and count
     * @param light how the period stands that the month lies in, at its end or today; empty when nothing is owed
     * @param counted how many count in that period
     * @param due how many are owed in that period
     * @param unplanned whether something is owed in the period and nothing is planned or held (MEET-25)
     */
    public record Cell(int planned, int held, Optional<LightState> light, int counted, int due, boolean unplanned) {}

    public PlanYear {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }
}
