package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Contacts see and enter what concerns their own people, and nobody else. */
class OwnPeopleTest extends CultivationTest {
    private List<UUID> cases = List.of();
    private Login contact = new Login(new UUID(0, 0), new UUID(0, 0), "", 0, "", "", "");

    @BeforeEach
    void assigned() {
        cases = activists(branch, 2, DAY.minusYears(1));
        record(cases.getFirst(), Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(first)));
        contact = world.account(branch, first, "First member");
    }

    @Test
    @Rule("ROLE-10")
    void aContactSeesAndEntersOnlyTheOwnPerson() {
        actAs(contact);
        OwnPeople own = bean(OwnPeople.class);
        assertThat(own.list()).extracting(OwnPeople.Own::name).containsExactly("Activist 001");
        Talks talks = bean(Talks.class);
        talks.record(cases.getFirst(), TalkDraft.on(DAY, "First member"));
        assertThat(talks.of(cases.getFirst()))
                .singleElement()
                .satisfies(t -> assertThat(t.byContact()).isTrue());
        bean(ContactOpinions.class).say(cases.getFirst(), "Honest and helpful", true);
        assertThat(bean(ContactOpinions.class).of(cases.getFirst())).hasSize(1);
        UUID other = cases.getLast();
        assertThatThrownBy(() -> talks.of(other)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> talks.record(other, TalkDraft.on(DAY, "First member")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> bean(ContactOpinions.class).say(other, "No idea", false))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> bean(DueReports.class)
                        .missing(CultivationFilter.of(
                                org.zhibu.development.path.Span.of(org.zhibu.api.policy.Period.QUARTER, DAY))))
                .isInstanceOf(RefusedException.class);
        actAs(secretary);
        assertThat(read(cases.getFirst()).has(OpinionStage.CANDIDATE, OpinionSource.CONTACT))
                .isTrue();
    }

    @Test
    @Rule("ROLE-10")
    void whoIsNoContactAnyMoreSeesNobody() {
        record(cases.getFirst(), Happening.of(Act.ASSIGN_CONTACTS, DAY).with(List.of(second)));
        actAs(contact);
        assertThat(bean(OwnPeople.class).list()).isEmpty();
        assertThatThrownBy(() -> bean(Talks.class).of(cases.getFirst())).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("ROLE-10")
    void theLeaderOfAGroupSeesItsPeopleButGivesNoOpinionOfAContact() {
        UUID group = world.group(branch, "First group");
        world.joinGroup(branch, read(cases.getLast()).person().id().value(), group);
        world.jdbc()
                .sql("update app.party_group set leader_id = ? where id = ?")
                .params(first, group)
                .update();
        actAs(contact);
        assertThat(bean(OwnPeople.class).list())
                .extracting(OwnPeople.Own::contact)
                .containsExactly(true, false);
        bean(Talks.class).record(cases.getLast(), TalkDraft.on(DAY, "First member"));
        assertThat(bean(Talks.class).of(cases.getLast()))
                .singleElement()
                .satisfies(t -> assertThat(t.byContact()).isFalse());
        assertThatThrownBy(() -> bean(ContactOpinions.class).say(cases.getLast(), "Good", true))
                .isInstanceOf(RefusedException.class);
    }
}
