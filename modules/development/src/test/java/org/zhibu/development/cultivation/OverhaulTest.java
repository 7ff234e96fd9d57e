package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Resolution;
import org.zhibu.testkit.Rule;

/** The yearly overhaul moves people between the rosters by one decision, and the committee is told. */
class OverhaulTest extends CultivationTest {
    @Test
    @Rule({"DEV-18", "DEV-04", "DEV-29", "AUTH-06"})
    void oneDecisionMovesSomeStrikesOneOffAndIsHandedUp() {
        List<UUID> cases = activists(branch, 4, DAY.minusYears(1));
        township();
        actAs(secretary);
        Overhauls overhauls = bean(Overhauls.class);
        assertThat(overhauls.isDue()).isTrue();
        UUID id = overhauls.decide(
                DAY,
                committee(),
                List.of(
                        new OverhaulMove(cases.get(0), Roster.KEY, ""),
                        new OverhaulMove(cases.get(1), Roster.PLANNED, ""),
                        new OverhaulMove(cases.get(2), Roster.STRUCK_OFF, "wrong motive"),
                        new OverhaulMove(cases.get(3), Roster.ORDINARY, "")),
                "as the minutes say",
                "");
        assertThat(read(cases.get(0)).person().tier()).isEqualTo(ActivistTier.KEY);
        assertThat(read(cases.get(1)).person().tier()).isEqualTo(ActivistTier.PLANNED);
        assertThat(read(cases.get(2)).state()).isEqualTo(CaseState.STOPPED);
        assertThat(read(cases.get(2)).person().status()).isEqualTo(PoliticalStatus.APPLICANT);
        assertThat(read(cases.get(3)).entries()).hasSize(1);
        assertThat(read(cases.get(0)).lastDay()).isEqualTo(DAY);
        assertThat(overhauls.status(id).orElseThrow().state()).isNotEqualTo(SubmissionState.DRAFT);
        assertThat(overhauls.isDue()).isFalse();
        assertThat(overhauls.held()).first().satisfies(h -> {
            assertThat(h.moved()).isEqualTo(2);
            assertThat(h.struckOff()).isEqualTo(1);
        });
        assertThat(overhauls.people()).extracting(OverhaulPerson::name).isSorted();
    }

    @Test
    @Rule({"DEV-17", "DEV-18"})
    void nothingIsWrittenWhenOneOfThemIsRefused() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        Overhauls overhauls = bean(Overhauls.class);
        List<OverhaulMove> moves = List.of(
                new OverhaulMove(cases.get(0), Roster.KEY, ""), new OverhaulMove(cases.get(1), Roster.STRUCK_OFF, ""));
        assertThatThrownBy(() -> overhauls.decide(DAY, committee(), moves, "", ""))
                .isInstanceOfSatisfying(RefusedException.class, r -> {
                    assertThat(rules(r)).containsExactly("DEV-17");
                    assertThat(r.findings().getFirst().arguments()).contains("Activist 002");
                });
        assertThat(read(cases.get(0)).person().tier()).isEqualTo(ActivistTier.ORDINARY);
        assertThat(overhauls.held()).isEmpty();
    }

    @Test
    @Rule({"CONF-07", "MEET-70", "DEV-18"})
    void aCommitteeThatCanNotDecideOrDoesNotAgreeMovesNobody() {
        Overhauls overhauls = bean(Overhauls.class);
        for (Resolution vote : List.of(
                new Resolution(false, 5, 2, 0, 2, 0, 0, false, null, ""),
                new Resolution(false, 5, 5, 0, 2, 3, 0, false, null, ""),
                new Resolution(false, 5, 9, 0, 9, 0, 0, false, null, ""),
                new Resolution(false, 5, 3, 0, 5, 0, 0, false, null, ""))) {
            assertThatThrownBy(() -> overhauls.decide(DAY, vote, List.of(), "", ""))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(overhauls.held()).isEmpty();
    }

    @Test
    @Rule("CONF-18")
    void aStudentComesIntoTheKeyRosterAfterTwoMonths() {
        school();
        UUID young = activists(school, 1, LocalDate.of(2026, 1, 3)).getFirst();
        Overhauls overhauls = bean(Overhauls.class);
        List<OverhaulMove> move = List.of(new OverhaulMove(young, Roster.KEY, ""));
        assertThatThrownBy(() -> overhauls.decide(DAY, committee(), move, "", ""))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("CONF-18"));
        clock.setDate(DAY.plusDays(1));
        overhauls.decide(DAY.plusDays(1), committee(), move, "", "");
        assertThat(read(young).person().tier()).isEqualTo(ActivistTier.KEY);
    }
}
