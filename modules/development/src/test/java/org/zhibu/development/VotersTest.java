package org.zhibu.development;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.people.Expected;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Rule;

/** Probationary members come to the meeting and have no vote in it, nor stand up for others. */
class VotersTest extends CommitteeTest {
    @Autowired
    Membership membership;

    @Test
    @Rule("DEV-84")
    void thoseOnProbationAreExpectedAndDoNotVote() {
        UUID probationer = world.person(branch, "Probationer", "PROBATIONARY");
        LocalDate today = LocalDate.now(clock);
        Expected expected = membership.expected(today, Optional.empty());
        assertThat(expected.members()).extracting(PersonSummary::name).contains("Probationer", "First member");
        assertThat(expected.voters())
                .extracting(PersonSummary::name)
                .contains("First member", "Second member")
                .doesNotContain("Probationer");
        assertThat(membership.hasVote(new PersonId(probationer), today)).isFalse();
        assertThat(membership.hasVote(new PersonId(first), today)).isTrue();
    }

    @Test
    @Rule("DEV-84")
    void theFormOfAResolutionAndTheSponsorsCountWhoVotes() {
        UUID id = formed("Candidate");
        world.person(branch, "Probationer", "PROBATIONARY");
        UUID another = world.person(branch, "Another", "PROBATIONARY");
        int voters = membership
                .expected(LocalDate.now(clock), Optional.empty())
                .voters()
                .size();
        assertThat(membership.expected(LocalDate.now(clock), Optional.empty()).members())
                .hasSize(voters + 2);
        assertThatThrownBy(() -> record(
                        id,
                        Happening.of(Act.NAME_SPONSORS, LocalDate.now(clock)).with(List.of(first, another))))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("ROLE-11"));
        open(secretary);
        navigate("m/development/" + id);
        _click(_find(Button.class, s -> s.withText("支部大会通过接收")).getFirst());
        assertThat(_get(IntegerField.class, s -> s.withLabel("应到有表决权人数")).getValue())
                .isEqualTo(voters);
    }
}
