package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.candidate.Complaints;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.signal.Signal;
import org.zhibu.testkit.Login;

/** Two people in the same branch have the same case open, each in a window of their own. */
class CaseLiveTest extends DevelopmentTest {
    private Login deputy;

    @BeforeEach
    void two() {
        deputy = world.login(branch, "Deputy", "BRANCH_DEPUTY");
    }

    /** In another window, with a session of its own. */
    private void elsewhere(Runnable work) {
        CompletableFuture.runAsync(
                        () -> {
                            open(deputy);
                            try {
                                work.run();
                            } finally {
                                MockVaadin.tearDown();
                            }
                        },
                        task -> Thread.ofPlatform().start(task))
                .join();
    }

    private static void press(String text) {
        LocatorJ._click(LocatorJ._find(Button.class, s -> s.withText(text)).getFirst());
        MockVaadin.clientRoundtrip(false);
    }

    private static String page(Class<? extends Component> view) {
        return LocatorJ._get(view).getElement().getTextRecursively();
    }

    private static void shows(Class<? extends Component> view, String text) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(page(view)).contains(text);
        });
    }

    private static void type(String label, String text) {
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel(label)), text);
    }

    private static void save() {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withText("保存")));
        MockVaadin.clientRoundtrip(false);
    }

    private void talkElsewhere(UUID id) {
        elsewhere(() -> {
            navigate("m/development/" + id);
            press("党组织派人谈话");
            type("谈话人、主持人", "副书记");
            save();
        });
    }

    @Test
    void whatOthersRecordShowsWithinSeconds() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        assertThat(page(CaseView.class)).doesNotContain("副书记");
        talkElsewhere(id);
        shows(CaseView.class, "副书记");
        assertThat(page(CaseView.class)).contains("推荐和确定入党积极分子");
    }

    @Test
    void anOpenDialogKeepsItsTextAndSaysWhatHappened() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development/" + id);
        press("党组织派人谈话");
        type("谈话人、主持人", "书记");
        LocatorJ._setValue(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")), "谈了两个小时");
        talkElsewhere(id);
        shows(ActForm.class, "Deputy 刚刚登记了“党组织派人谈话”");
        assertThat(LocatorJ._get(TextArea.class, s -> s.withLabel("备注")).getValue())
                .isEqualTo("谈了两个小时");
        save();
        assertThat(LocatorJ._get(ActForm.class).getElement().getTextRecursively())
                .contains("现在的状态下不能办理这一步");
        assertThat(LocatorJ._get(TextField.class, s -> s.withLabel("谈话人、主持人")).getValue())
                .isEqualTo("书记");
        assertThat(read(id).entries()).hasSize(2);
    }

    @Test
    void theSecondOfTwoIsToldBeforeTheirsReplacesTheFirst() {
        PersonId person = new PersonId(world.person(branch, "Activist", "ACTIVIST"));
        UUID id = cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(12), DAY.minusMonths(9), "");
        UUID seen = read(id).lastEntry();
        actAs(deputy);
        record(id, Happening.of(Act.SET_TIER, DAY).numbered("PLANNED"));
        actAs(secretary);
        Happening mine = Happening.of(Act.SET_TIER, DAY).numbered("KEY");
        assertThatThrownBy(() -> cases().record(id, mine, REASON, seen))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(r.findings())
                                .extracting(Finding::messageKey)
                                .containsExactly("input.stale"));
        assertThat(read(id).person().tier()).isEqualTo(ActivistTier.PLANNED);
        cases().record(id, mine, REASON, read(id).lastEntry());
        assertThat(read(id).person().tier()).as("seen and meant").isEqualTo(ActivistTier.KEY);
    }

    @SuppressWarnings("unchecked")
    private static void tier(ActivistTier tier) {
        LocatorJ._find(Select.class, s -> s.withLabel("培养档次")).getFirst().setValue(tier);
    }

    @Test
    void twoClicksOnSaveRecordOnce() {
        PersonId person = new PersonId(world.person(branch, "Activist", "ACTIVIST"));
        UUID id = cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(12), DAY.minusMonths(9), "");
        open(secretary);
        navigate("m/development/" + id);
        press("调整培养档次");
        tier(ActivistTier.KEY);
        Button save = LocatorJ._get(Button.class, s -> s.withText("保存"));
        save.click();
        save.click(); // both came with one request
        assertThat(read(id).entries()).hasSize(2);
        MockVaadin.clientRoundtrip(false);
        assertThat(LocatorJ._find(FormDialog.class)).isEmpty();
    }

    @Test
    void whatIsNoActShowsTooAndReadingIsNotDisturbed() {
        UUID id = applicant("Applicant", DAY);
        UUID neighbour = applicant("Neighbour", DAY);
        open(secretary);
        navigate("m/development/" + id);
        Component before = LocatorJ._get(NextStepCard.class);
        bean(Complaints.class).raise(neighbour, DAY, "来信", "与邻居无关");
        LocatorJ._get(CaseView.class).liveChanged();
        assertThat(LocatorJ._get(NextStepCard.class)).isSameAs(before);
        bean(Complaints.class).raise(id, DAY, "来信", "群众来信反映");
        shows(CaseView.class, "群众来信反映");
    }

    @Test
    void aChangeOfAnotherOrganisationIsNotHeard() {
        UUID id = applicant("Applicant", DAY);
        assertThat(topicsOf(() -> record(id, Happening.of(Act.TALK, DAY).by("Secretary"))))
                .containsOnly(branch + " development/" + id);
    }

    /** What was told while it was done: organisation and topic. */
    private List<String> topicsOf(Runnable work) {
        Set<String> heard = ConcurrentHashMap.newKeySet();
        ApplicationListener<?> listener = ApplicationListener.<Object>forPayload(told -> {
            if (told instanceof Signal signal && signal.isLive()) {
                heard.add(signal.subject() + " " + signal.topic().substring("live:".length()));
            }
        });
        ApplicationEventMulticaster events = context.getBean(ApplicationEventMulticaster.class);
        events.addApplicationListener(listener);
        try {
            work.run();
            await().until(() -> !heard.isEmpty());
        } finally {
            events.removeApplicationListener(listener);
        }
        return List.copyOf(heard);
    }

    @Test
    void theListFollows() {
        UUID id = applicant("Applicant", DAY);
        open(secretary);
        navigate("m/development");
        Grid<?> grid = LocatorJ._get(Grid.class);
        assertThat(GridKt._size(grid)).isOne();
        actAs(deputy);
        record(id, Happening.of(Act.WITHDRAW, LocalDate.now(clock)).noting("moved his mind"));
        actAs(secretary);
        shows(CasesView.class, "在培养发展 0");
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isZero();
    }
}
