package org.zhibu.meetings.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.meetings.MeetingRows;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.Term;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.Rule;

/** Leading cadres in the branch's life, and the report on it. */
class DualLifeTest extends MeetingsTest {
    private static final Term HALF = new Term(2026, 1);

    @BeforeEach
    void cadreWhoCameTwice() {
        MeetingRows rows = new MeetingRows(world.jdbc(), branch);
        for (int month = 1; month <= 4; month++) {
            UUID id = rows.archived(
                    month == 4 ? MeetingKind.LECTURE : MeetingKind.THEMED_DAY, LocalDate.of(2026, month, 6), "会议");
            rows.attendee(id, member, month == 3 ? "DUTY" : null);
        }
        actAs(secretary);
        life().mark(member.person(), "副局长", LocalDate.of(2026, 2, 1));
    }

    private DualLife life() {
        return bean(DualLife.class);
    }

    @Test
    @Rule("MEET-89")
    void reportCountsEachCadresPartInTheHalfYearSinceTheMark() {
        Paper paper = life().report(HALF);
        assertThat(paper.heading()).isEqualTo("2026年上半年领导干部双重组织生活情况报告");
        List<Cell> row = ((Paper.Table) paper.blocks().getFirst()).rows().getFirst();
        assertThat(row)
                .extracting(Cell::text)
                .containsExactly("Member", "副局长", "", "", "", "", "1/1", "1/2", "", "2/3", "66.7%");
        assertThat(life().report(new Term(2025, 2)).blocks().getFirst()).isEqualTo(new Paper.Words("本期没有登记的领导干部。"));
    }

    @Test
    void cadreIsMarkedOnceAndEndsAfterTheBeginning() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> life().mark(member.person(), "局长", DAY));
        Cadre cadre = life().cadres().getFirst();
        assertThat(cadre.name()).isEqualTo("Member");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> life().end(cadre.id(), LocalDate.of(2026, 1, 31)));
        life().end(cadre.id(), LocalDate.of(2026, 3, 31));
        assertThat(((Paper.Table) life().report(HALF).blocks().getFirst())
                        .rows()
                        .getFirst())
                .extracting(Cell::text)
                .contains("1/2", "50.0%");
        life().mark(member.person(), "局长", DAY);
        assertThat(life().cadres()).extracting(Cadre::post).containsExactly("局长", "副局长");
        actAs(member);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> life().cadres());
    }

    @Test
    @Rule("MEET-89")
    void afterTheHalfYearTheReportIsAskedForUntilItIsThere() {
        run();
        assertThat(tasks()).isEmpty();
        clock.setDate(LocalDate.of(2026, 7, 1));
        run();
        assertThat(tasks()).containsExactly("dual:2026-1 2026-07-15");
        actAs(secretary);
        life().reportedOnPaper(HALF, LocalDate.of(2026, 7, 1));
        assertThat(tasks()).isEmpty();
        assertThat(life().reported(HALF))
                .hasValueSatisfying(r -> assertThat(r.by()).isEqualTo("Secretary"));
        run();
        assertThat(tasks()).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> life().reportedOnPaper(HALF, LocalDate.of(2025, 12, 1)));
    }

    @Test
    @Rule("MEET-89")
    void reportGoesUpToTheCommitteeWithItsFile() {
        String link = life().handUp(HALF);
        assertThat(link).startsWith("submissions/");
        assertThat(life().reported(HALF))
                .hasValueSatisfying(r -> assertThat(r.link()).isEqualTo(link));
        assertThat(world.jdbc()
                        .sql("select state from app.submission where tenant_id = ? and kind = 'meetings.dualLife'")
                        .param(branch)
                        .query(String.class)
                        .list())
                .containsExactly("HANDED_IN");
    }

    private void run() {
        context.getBean(TenantContext.class)
                .runAs(
                        new OrganizationId(branch),
                        () -> bean(DualLifeTasks.class).run());
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql(
                        "select key || ' ' || due from app.inbox_task where tenant_id = ? and key like 'dual:%' and state = 'OPEN'")
                .param(branch)
                .query(String.class)
                .list();
    }
}
