package org.zhibu.development.cultivation;

import java.util.EnumSet;
import java.util.Set;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.CaseState.Stage;

/** What a dated entry of the cultivation is, and in which stages it belongs. */
public enum MeasureKind {
    /** 交任务、压担子 (DEV-21, DEV-83). */
    TASK(EnumSet.of(Stage.ACTIVIST, Stage.CANDIDATE, Stage.ADMISSION, Stage.PROBATION)),
    /** 听党课 (DEV-21). */
    LECTURE(EnumSet.of(Stage.ACTIVIST, Stage.CANDIDATE, Stage.ADMISSION, Stage.PROBATION)),
    /** 参加党组织的活动 (DEV-21). */
    ACTIVITY(EnumSet.of(Stage.ACTIVIST, Stage.CANDIDATE, Stage.ADMISSION, Stage.PROBATION)),
    /** 远程教育、学习小组 (DEV-21). */
    STUDY(EnumSet.of(Stage.ACTIVIST, Stage.CANDIDATE, Stage.ADMISSION, Stage.PROBATION)),
    /** 联系的班级、寝室 (DEV-83). */
    LINK(EnumSet.of(Stage.PROBATION)),
    /** 述职，由党员和职工打分 (DEV-36). */
    ACCOUNT(EnumSet.of(Stage.CANDIDATE, Stage.ADMISSION, Stage.PROBATION));

    private final Set<Stage> stages;

    MeasureKind(Set<Stage> stages) {
        this.stages = stages;
    }

    public boolean fits(CaseState state) {
        return state.isOpen() && stages.contains(state.stage());
    }

    /** The rule that knows it. */
    String rule() {
        return switch (this) {
            case LINK -> "DEV-83";
            case ACCOUNT -> "DEV-36";
            default -> "DEV-21";
        };
    }

    public String messageKey() {
        return "development.measure." + name();
    }
}
