package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionStatus;
import org.zhibu.api.submission.Submissions;
import org.zhibu.development.handup.HandUps;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Outbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.testkit.Rule;

/** A committee that lets the months go by keeps nobody's case, and returning it for completion wins no time (DEV-74). */
class OverdueTest extends CommitteeTest {
    private static final String VERB = "逾期未批，收回";

    @Test
    @Rule({"DEV-74", "TIM-08", "CONF-30"})
    void whatNobodySendsBackTheBranchTakesBack() {
        UUID id = passed("Forgotten");
        SubmissionKey key = handUp(id);
        atTownship(key);
        actAs(secretary);
        LocalDate due = LocalDate.now(clock).plusMonths(3);
        clock.setDate(due);
        assertThatThrownBy(() -> bean(HandUps.class).takeBack(id))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        clock.setDate(due.plusDays(1));
        bean(HandUps.class).takeBack(id);
        assertThat(state(id)).isEqualTo(CaseState.FORM_ISSUED);
        assertThat(read(id).last(Act.RETURN_ADMISSION).orElseThrow().note()).isNotEmpty();
        await().until(() -> tasksOfTheTownship() == 0);
        assertThatThrownBy(() ->
                        record(id, Happening.of(Act.UNDO, LocalDate.now(clock)).noting("hand up at once")))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("PPL-21"));
        actAs(township());
        Submission there = inbound().open(key).orElseThrow();
        assertThatThrownBy(() -> inbound().sendBack(key, there.version(), List.of("signature"), ""))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"DEV-74", "CONF-30"})
    void beyondSixMonthsItBeginsAgainWithANewForm() {
        UUID id = passed("Forgotten for long");
        handUp(id);
        clock.setDate(LocalDate.now(clock).plusMonths(6).plusDays(1));
        bean(HandUps.class).takeBack(id);
        assertThat(state(id)).isEqualTo(CaseState.PRE_REVIEWED);
    }

    @Test
    @Rule({"DEV-73", "DEV-74", "DEV-70"})
    void sentBackForCompletionTheMonthsRunOn() {
        UUID id = passed("Completed twice");
        LocalDate handedIn = LocalDate.now(clock);
        SubmissionKey key = handUp(id);
        complete(key, handedIn.plusMonths(2));
        assertThat(due(key)).isEqualTo(handedIn.plusMonths(5));
        complete(key, handedIn.plusMonths(4));
        assertThat(due(key)).isEqualTo(handedIn.plusMonths(6));
        LocalDate last = handedIn.plusMonths(6);
        back(key, last);
        clock.setDate(last.plusDays(1));
        actAs(secretary);
        Submission again = context.getBean(Outbound.class).find(key).orElseThrow();
        assertThatThrownBy(() -> context.getBean(Outbound.class).handIn(key, again.version()))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        assertThatThrownBy(() -> record(
                        id, Happening.of(Act.RETURN_ADMISSION, last.plusDays(1)).noting("once more")))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-74"));
        record(id, Happening.of(Act.LAPSE_ADMISSION, last.plusDays(1)).noting("six months have passed"));
        assertThat(state(id)).isEqualTo(CaseState.PRE_REVIEWED);
    }

    @Test
    @Rule("DEV-74")
    void thePageOffersToTakeItBackOnceItIsOverdue() {
        UUID id = passed("On the page");
        handUp(id);
        open(secretary);
        navigate("m/development/" + id);
        assertThat(LocatorJ._find(Button.class, spec -> spec.withText(VERB))).isEmpty();
        clock.setDate(LocalDate.now(clock).plusMonths(3).plusDays(1));
        navigate("m/development/" + id);
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText(VERB)));
        ConfirmDialogKt._fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(state(id)).isEqualTo(CaseState.FORM_ISSUED);
    }

    private void complete(SubmissionKey key, LocalDate day) {
        back(key, day);
        actAs(secretary);
        Outbound outbound = context.getBean(Outbound.class);
        outbound.handIn(key, outbound.find(key).orElseThrow().version());
    }

    private void back(SubmissionKey key, LocalDate day) {
        clock.setDate(day);
        Submission came = atTownship(key);
        context.getBean(Inbound.class).sendBack(key, came.version(), List.of("signature"), "");
    }

    private LocalDate due(SubmissionKey key) {
        return bean(Submissions.class)
                .status(new org.zhibu.api.submission.SubmissionId(key.id()))
                .map(SubmissionStatus::due)
                .orElseThrow();
    }

    private int tasksOfTheTownship() {
        return world.jdbc()
                .sql(
                        "select count(*) from app.inbox_task where tenant_id = ? and state = 'OPEN' and message_key = 'submission.task.decide'")
                .param(township)
                .query(Integer.class)
                .single();
    }
}
