package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.server.policy.PolicyChange;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyValue;
import org.zhibu.testkit.Rule;

/** The committee tightens a number while cases are on their way. */
class TightenedTest extends DevelopmentTest {
    private static final LocalDate CHOICE = DAY.plusMonths(13);
    private static final LocalDate FROM = CHOICE.plusDays(10);

    @Test
    @Rule({"POL-02", "DEV-27", "DEV-41"})
    void whatWasDoneBeforeStaysAndWhatComesLaterFollows() {
        UUID early = cultivated("Early", DAY);
        UUID late = cultivated("Late", DAY);
        clock.setDate(CHOICE);
        record(early, Happening.of(Act.CHOOSE, CHOICE).decided(committee()));

        tighten();

        clock.setDate(FROM);
        assertThat(state(early)).isEqualTo(CaseState.CHOSEN);
        assertThatThrownBy(() -> record(late, Happening.of(Act.CHOOSE, FROM).decided(committee())))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(rules(refused)).contains("DEV-27");
                    assertThat(refused.findings())
                            .filteredOn(f -> f.rule().equals("DEV-27"))
                            .singleElement()
                            .satisfies(f -> assertThat(f.arguments())
                                    .contains(DAY.plusMonths(24).toString(), 24));
                });
        // the minutes of the day before are judged by the number of that day
        assertThat(cases().findings(
                                late,
                                Happening.of(Act.CHOOSE, FROM.minusDays(1)).decided(committee())))
                .noneMatch(f -> f.rule().equals("DEV-27"));

        notice(early, "CANDIDATE", CHOICE);
        LocalDate filed = CHOICE.plusDays(20);
        clock.setDate(filed);
        answers(early, Outcome.NOTED);
        assertThat(state(early)).isEqualTo(CaseState.CANDIDATE);
        Happening review = Happening.of(Act.REVIEW, filed)
                .decided(committee())
                .assuring(Assurance.FILE_TRUE, Assurance.OPINIONS_TRUE);
        assertThat(cases().findings(early, review)).anyMatch(f -> f.rule().equals("DEV-41"));
    }

    private void tighten() {
        actAs(township());
        context.getBean(PolicyChanges.class)
                .set(new PolicyChange(
                        "development.minCultivationMonths",
                        new OrganizationId(township),
                        new PolicyValue.Number(java.math.BigDecimal.valueOf(24)),
                        FROM,
                        "two years of cultivation",
                        null,
                        null));
        actAs(secretary);
    }

    private UUID cultivated(String name, LocalDate day) {
        clock.setDate(day);
        UUID id = ready(name, day);
        record(id, Happening.of(Act.ADOPT, day).decided(committee()).assuring(Assurance.CONDITIONS));
        answers(id, Outcome.NOTED);
        record(id, Happening.of(Act.ASSIGN_CONTACTS, day).with(List.of(first)));
        cultivate(id, day, CHOICE);
        return id;
    }
}
