package org.zhibu.development.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.event.Events;
import org.zhibu.api.meeting.ResolutionPassed;
import org.zhibu.api.people.DecidingBody;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Resolution;
import org.zhibu.testkit.Rule;

/** What a meeting resolved on a person is offered where it is to be recorded, once, and nothing of it is typed again. */
class ResolutionsTest extends DevelopmentTest {
    private final UUID vote = UUID.randomUUID();

    @Test
    @Rule({"DEV-43", "DEV-58"})
    void aResolutionIsTakenOnTheCaseOnce() {
        UUID id = ready("Person", DAY);
        told(id, "ACTIVIST", "Resolution on the activist");
        Resolutions resolutions = bean(Resolutions.class);
        await().pollInSameThread().until(() -> waiting(id, resolutions).size() == 1);
        KeptResolution kept = waiting(id, resolutions).getFirst();
        assertThat(kept.passedOn()).isEqualTo(DAY);
        assertThat(kept.resolution().expected()).isEqualTo(7);
        assertThat(kept.resolution().written()).isEqualTo(1);
        assertThat(tasks()).containsExactly("Resolution on the activist");

        Happening adopt =
                Happening.of(Act.ADOPT, DAY).assuring(Assurance.CONDITIONS).decided(kept.resolution());
        record(id, adopt);
        assertThat(state(id)).isEqualTo(CaseState.ADOPTED);
        assertThat(waiting(id, resolutions)).isEmpty();
        assertThat(tasks()).isEmpty();

        UUID other = ready("Another person", DAY);
        assertThat(waiting(other, resolutions)).isEmpty();
        record(id, Happening.of(Act.UNDO, DAY).noting("recorded too early"));
        assertThat(waiting(id, resolutions)).hasSize(1);
        record(id, adopt);
        assertThatThrownBy(() -> record(id, adopt)).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule({"PPL-21", "DEV-43"})
    void theDayAndTheNumbersAreThoseOfTheMinutes() {
        UUID id = ready("Person", DAY);
        told(id, "ACTIVIST", "Resolution on the activist");
        Resolutions resolutions = bean(Resolutions.class);
        await().pollInSameThread().until(() -> waiting(id, resolutions).size() == 1);
        Resolution kept = waiting(id, resolutions).getFirst().resolution();
        UUID other = ready("Another person", DAY);
        clock.setDate(DAY.plusDays(1));
        Happening adopt = Happening.of(Act.ADOPT, DAY).assuring(Assurance.CONDITIONS);
        Resolution more = new Resolution(false, 7, 5, 2, 7, 0, 0, kept.secret(), vote, kept.link());
        refused(id, adopt.decided(more));
        refused(
                id,
                Happening.of(Act.ADOPT, DAY.plusDays(1))
                        .assuring(Assurance.CONDITIONS)
                        .decided(kept));
        refused(other, adopt.decided(kept));
        record(id, adopt.decided(kept));
        assertThat(state(id)).isEqualTo(CaseState.ADOPTED);
    }

    private void refused(UUID id, Happening what) {
        assertThatThrownBy(() -> record(id, what))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("PPL-21"));
        assertThat(state(id)).isEqualTo(CaseState.TALKED);
    }

    private List<KeptResolution> waiting(UUID id, Resolutions resolutions) {
        return resolutions.waiting(read(id), Act.ADOPT);
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql(
                        "select arguments[1] from app.inbox_task where tenant_id = ? and message_key = 'development.task.resolution'"
                                + " and closed_at is null")
                .param(branch)
                .query(String.class)
                .list();
    }

    private void told(UUID id, String business, String matter) {
        UUID person = read(id).person().id().value();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(tx -> context.getBean(Events.class)
                        .publish(new ResolutionPassed(
                                UUID.randomUUID(),
                                vote,
                                DecidingBody.BRANCH_COMMITTEE,
                                matter,
                                business,
                                person,
                                "",
                                "",
                                DAY,
                                7,
                                5,
                                6,
                                0,
                                0,
                                "m/meetings/1",
                                true)));
    }
}
