package org.zhibu.development;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.approval.Results;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.casefile.Told;
import org.zhibu.development.casefile.ui.CaseView;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Rule;

/** The person is told what the committee decided, and the meeting hears of it; until both are on record it stays to be done. */
class ResultsTest extends CommitteeTest {
    private UUID id;
    private LocalDate approved;

    @BeforeEach
    void admitted() {
        id = passed("Admitted");
        approve(handUp(id), townshipMeeting());
        comesTo(id, CaseState.PROBATION);
        actAs(secretary);
        approved = LocalDate.now(clock);
    }

    @Test
    @Rule({"DEV-75", "DEV-90"})
    void theTaskStaysUntilThePersonWasToldAndTheMeetingHasHeard() {
        assertThat(tasks()).containsExactly("development.told.task.APPROVE_ADMISSION OPEN");
        clock.setDate(approved.plusDays(9));
        tell(approved.plusDays(2), "Secretary", null, "");
        assertThat(tasks()).containsExactly("development.told.task.APPROVE_ADMISSION OPEN");
        tell(approved.plusDays(2), "Secretary", approved.plusDays(9), "General meeting of the quarter");
        assertThat(tasks()).containsExactly("development.told.task.APPROVE_ADMISSION DONE");
        assertThat(result().told()).satisfies(t -> {
            assertThat(t.toldBy()).isEqualTo("Secretary");
            assertThat(t.announcedOn()).isEqualTo(approved.plusDays(9));
            assertThat(t.meeting()).isEqualTo("General meeting of the quarter");
        });
    }

    @Test
    @Rule("DEV-75")
    void nobodyIsToldBeforeTheDecisionNorTomorrowAndEachDayHasItsName() {
        refused(approved.minusDays(1), "Secretary", null, "", "toldOn");
        refused(approved.plusDays(1), "Secretary", null, "", "toldOn");
        refused(null, "", approved.plusDays(1), "Meeting", "announcedOn");
        refused(approved, " ", null, "", "toldBy");
        refused(null, "", approved, "", "meeting");
        refused(null, "Secretary", null, "", "toldOn");
        assertThat(result().told()).satisfies(t -> assertThat(t.isDone()).isFalse());
        KeptEntry before = result();
        tell(approved, "Secretary", null, "");
        assertThatThrownBy(
                        () -> bean(Results.class).tell(id, before, Told.NOTHING, approved, "Somebody else", null, ""))
                .as("written by somebody else meanwhile")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("DEV-75")
    void theLineOfStepsSaysWhatIsOpenAndThePageTakesItDown() {
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page()).contains("审批结果的通知和宣布", "尚未通知本人", "尚未在大会宣布");
        assertThat(way()).contains("尚未通知本人 · 尚未在大会宣布");
        click("登记 批准接收为预备党员");
        _get(DatePicker.class, s -> s.withLabel("通知本人日期")).setValue(approved);
        _get(TextField.class, s -> s.withLabel("通知人")).setValue("王书记");
        _get(DatePicker.class, s -> s.withLabel("宣布日期")).setValue(approved);
        _get(TextField.class, s -> s.withLabel("在哪次会议宣布")).setValue("第一季度党员大会");
        click("保存");
        assertThat(way()).contains(approved + "由王书记通知本人 · " + approved + "在第一季度党员大会宣布");
        assertThat(page()).contains("已通知并宣布").doesNotContain("尚未通知本人", "尚未在大会宣布");
    }

    @Test
    @Rule({"DEV-75", "DEV-72"})
    void aRefusalIsExplainedAsWellAndWhatWasTakenBackNeedsNothing() {
        UUID refused = passed("Refused");
        answers(refused, Outcome.REFUSED);
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "development.told.task.APPROVE_ADMISSION OPEN",
                        "development.told.task.REFUSE_ADMISSION_APPROVAL OPEN");
        record(
                refused,
                Happening.of(Act.UNDO, LocalDate.now(clock))
                        .numbered("Correction 3")
                        .noting("the answer was another's"));
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "development.told.task.APPROVE_ADMISSION OPEN",
                        "development.told.task.REFUSE_ADMISSION_APPROVAL DONE");
        assertThat(bean(Results.class).of(refused)).isEmpty();
    }

    private static void click(String label) {
        Button button = _find(Button.class).stream()
                .filter(b -> label.equals(b.getText())
                        || label.equals(b.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        _click(button);
    }

    private KeptEntry result() {
        return bean(Results.class).of(id).getFirst();
    }

    private void tell(@Nullable LocalDate on, String by, @Nullable LocalDate announced, String meeting) {
        KeptEntry result = result();
        bean(Results.class).tell(id, result, Objects.requireNonNull(result.told()), on, by, announced, meeting);
    }

    private void refused(
            @Nullable LocalDate on, String by, @Nullable LocalDate announced, String meeting, String field) {
        assertThatThrownBy(() -> tell(on, by, announced, meeting)).isInstanceOfSatisfying(RefusedException.class, r -> {
            assertThat(rules(r)).containsExactly("DEV-75");
            assertThat(r.findings().getFirst().field()).isEqualTo(field);
        });
    }

    private String page() {
        return _get(CaseView.class).getElement().getTextRecursively();
    }

    /** The step of the approval in the line of steps. */
    private String way() {
        return _get(CaseView.class).getElement().getTextRecursively().split("办理记录", -1)[0];
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql(
                        "select message_key || ' ' || state from app.inbox_task where tenant_id = ? and key like 'result:%'")
                .param(branch)
                .query(String.class)
                .list();
    }
}
