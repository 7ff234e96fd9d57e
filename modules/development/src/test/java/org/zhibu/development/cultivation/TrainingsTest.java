package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.people.Materials;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.path.CaseState;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** Trainings: how many and how long, who passed, whose essay is missing. */
class TrainingsTest extends CultivationTest {
    private static final Trainees.Result NOTHING = new Trainees.Result(null, "", null, null);

    @ParameterizedTest
    @CsvSource({"80.0, true", "79.9, false", "100, true", "0, false"})
    @Rule({"SCOR-04", "DEV-24"})
    void eightyPassesInAnEnterpriseAndALittleLessDoesNot(BigDecimal score, boolean passes) {
        long works = enterprise();
        activists(works, 1, DAY.minusYears(1));
        UUID training = training(5);
        assertThat(all(training)).isEqualTo(1);
        UUID caseId = trainees().page(training, 0, 1).getFirst().caseId();
        trainees().enter(training, caseId, NOTHING, new Trainees.Result(score, "", null, null));
        assertThat(trainees().page(training, 0, 1).getFirst().passed()).isEqualTo(passes);
        assertThat(bean(Trainings.class).find(training).orElseThrow().passed()).isEqualTo(passes ? 1 : 0);
    }

    @Test
    @Rule("SCOR-04")
    void aScoreHasOneDecimalAtMostAndLiesBetweenNothingAndAHundred() {
        UUID caseId = activists(branch, 1, DAY.minusYears(1)).getFirst();
        UUID training = training(1);
        all(training);
        for (String score : List.of("79.95", "-0.1", "100.1")) {
            assertThatThrownBy(() -> trainees()
                            .enter(
                                    training,
                                    caseId,
                                    NOTHING,
                                    new Trainees.Result(new BigDecimal(score), "", null, null)))
                    .isInstanceOfSatisfying(
                            RefusedException.class, r -> assertThat(rules(r)).containsExactly("SCOR-04"));
        }
        assertThat(trainees().page(training, 0, 1).getFirst().score()).isNull();
    }

    @Test
    @Rule("DEV-25")
    void noTrainingHasMoreDaysThanItsDates() {
        assertThat(refused(DAY, DAY, "3", "24")).containsExactly("days");
        assertThat(refused(DAY, DAY.plusDays(1), "2.5", "20")).containsExactly("days");
        assertThat(refused(DAY, DAY, "1", "24.5")).containsExactly("hours");
        assertThat(refused(DAY, DAY.plusDays(2), "3", "24")).isEmpty();
    }

    private List<String> refused(LocalDate from, LocalDate to, String days, String hours) {
        TrainingDraft draft = new TrainingDraft(
                true, "Training", "Township", from, to, new BigDecimal(days), new BigDecimal(hours), true);
        try {
            bean(Trainings.class).add(draft);
            return List.of();
        } catch (RefusedException refused) {
            return refused.findings().stream()
                    .map(f -> String.valueOf(f.field()))
                    .toList();
        }
    }

    @Test
    void whatAnotherEnteredMeanwhileIsNotOverwritten() {
        UUID caseId = activists(branch, 1, DAY.minusYears(1)).getFirst();
        UUID training = training(1);
        all(training);
        Trainee seen = trainees().page(training, 0, 1).getFirst();
        trainees()
                .enter(
                        training,
                        caseId,
                        seen.result(),
                        new Trainees.Result(new BigDecimal("88.5"), "No. 7", DAY, null));
        Trainees.Result late = new Trainees.Result(new BigDecimal("60"), "", null, null);
        assertThatThrownBy(() -> trainees().enter(training, caseId, seen.result(), late))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(r.findings().getFirst().messageKey()).isEqualTo("input.stale"));
        Trainee kept = trainees().page(training, 0, 1).getFirst();
        assertThat(kept.score()).isEqualByComparingTo("88.5");
        trainees().enter(training, caseId, kept.result(), late);
        assertThat(trainees().page(training, 0, 1).getFirst().score()).isEqualByComparingTo("60");
    }

    @Test
    @Rule("DEV-23")
    void twoTrainingsAYearAreWantedAndFiveDaysInAnEnterprise() {
        enterprise();
        Trainings trainings = bean(Trainings.class);
        UUID shortOne = training(4);
        assertThat(trainings.find(shortOne).orElseThrow().tooShort()).isTrue();
        assertThat(trainings.held(DAY).enough()).isFalse();
        UUID longOne = training(5);
        assertThat(trainings.find(longOne).orElseThrow().tooShort()).isFalse();
        assertThat(trainings.held(DAY).enough()).isTrue();
        assertThat(trainings.list(DAY.getYear())).hasSize(2);
        trainings.remove(shortOne, "it was none");
        assertThat(trainings.list(DAY.getYear())).extracting(Training::id).containsExactly(longOne);
    }

    @Test
    @Rule({"DEV-26", "MAT-10"})
    void theEssayIsMissingUntilItIsHandedInAndTheFileHasTheResult() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        UUID training = training(1);
        assertThat(all(training)).isEqualTo(2);
        assertThat(all(training)).isZero();
        assertThat(trainees().essaysMissing(10)).hasSize(2);
        trainees()
                .enter(
                        training,
                        cases.getFirst(),
                        NOTHING,
                        new Trainees.Result(new BigDecimal("88.5"), "No. 7", DAY, null));
        assertThat(trainees().essaysMissing(10))
                .extracting(Trainees.MissingEssay::caseId)
                .containsExactly(cases.getLast());
        Materials materials = context.getBean(Materials.class);
        assertThat(materials.missing(read(cases.getFirst()).person().id(), "CANDIDATE_FILING"))
                .extracting(f -> f.arguments().getFirst())
                .doesNotContain("MAT-10");
        trainees().remove(training, cases.getLast());
        assertThat(trainees().count(training)).isEqualTo(1);
    }

    private long enterprise() {
        long works = world.below(township, "Works branch", "SOE", "BRANCH");
        Login login = world.login(works, "Works secretary", "BRANCH_SECRETARY");
        world.moduleOn(works, "development");
        actAs(login);
        return works;
    }

    private UUID training(int days) {
        LocalDate from = DAY.minusDays(days);
        return bean(Trainings.class)
                .add(new TrainingDraft(
                        false,
                        "Training of " + days,
                        "Branch",
                        from,
                        DAY.minusDays(1),
                        BigDecimal.valueOf(days),
                        BigDecimal.ZERO,
                        true));
    }

    private int all(UUID training) {
        return trainees().addAll(training, CaseState.Stage.ACTIVIST, null, null);
    }

    private Trainees trainees() {
        return bean(Trainees.class);
    }
}
