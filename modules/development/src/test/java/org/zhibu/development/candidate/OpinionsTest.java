package org.zhibu.development.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.event.Events;
import org.zhibu.api.league.RecommendationAdopted;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionAsks;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.testkit.Rule;

/** Opinions are recorded for one or several, belong to their stage and day, and only a strong controversy blocks. */
class OpinionsTest extends DevelopmentTest {
    private static OpinionEntry entry(OpinionSource source, LocalDate on) {
        return new OpinionEntry(OpinionStage.ADOPTION, source, on, "Group", "Good", true, false);
    }

    private Opinions opinions() {
        return bean(Opinions.class);
    }

    @Test
    @Rule({"DEV-10", "DEV-12", "STEP-03"})
    void oneMeetingsOpinionOnSeveralPeopleLetsEachBeAdopted() {
        UUID one = applicant("One", DAY);
        UUID two = applicant("Two", DAY);
        for (UUID id : List.of(one, two)) {
            record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        }
        Happening adopt = Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS);
        assertThatThrownBy(() -> record(two, adopt))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-10", "STEP-03"));
        opinions()
                .record(
                        List.of(one, two),
                        List.of(
                                entry(OpinionSource.LETTER, DAY),
                                entry(OpinionSource.BACKGROUND, DAY),
                                entry(OpinionSource.MOTIVE, DAY),
                                entry(OpinionSource.JUDGEMENT, DAY),
                                entry(OpinionSource.RECOMMENDED_BY_MEMBERS, DAY)));
        record(one, adopt);
        record(two, adopt);
        assertThat(state(one)).isEqualTo(CaseState.ADOPTED);
        assertThat(state(two)).isEqualTo(CaseState.ADOPTED);
        assertThat(opinions().of(two)).hasSize(5).allMatch(o -> o.recordedBy().equals("Secretary"));
    }

    @Test
    @Rule("DEV-04")
    void aCorrectionDoesNotDateAnOpinionBeforeTheApplication() {
        UUID id = applicant("Person", DAY);
        opinions().record(List.of(id), List.of(entry(OpinionSource.LETTER, DAY)));
        assertThatThrownBy(() ->
                        opinions().correct(opinions().of(id).getFirst(), DAY.minusDays(1), "Members", "Good", true))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-04"));
        assertThat(opinions().of(id).getFirst().saidOn()).isEqualTo(DAY);
    }

    @Test
    @Rule({"DEV-04", "DEV-30"})
    void nobodySpeaksBeforeTheApplicationAfterTodayOrAtAnotherStage() {
        UUID id = applicant("Person", DAY);
        assertThatThrownBy(() -> opinions().record(List.of(id), List.of(entry(OpinionSource.LETTER, DAY.minusDays(1)))))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-04"));
        assertThatThrownBy(() -> opinions().record(List.of(id), List.of(entry(OpinionSource.LETTER, DAY.plusDays(1)))))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-04"));
        assertThatThrownBy(() -> opinions().record(List.of(id), List.of(entry(OpinionSource.MASSES, DAY))))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).containsExactly("DEV-30"));
        assertThat(opinions().of(id)).isEmpty();
    }

    @Test
    void aCorrectionNeedsTheLatestVersion() {
        UUID id = applicant("Person", DAY);
        opinions().record(List.of(id), List.of(entry(OpinionSource.LETTER, DAY)));
        KeptOpinion first = opinions().of(id).getFirst();
        opinions().correct(first, DAY, "Deputy", "Read twice", false);
        assertThat(opinions().of(id)).singleElement().satisfies(o -> {
            assertThat(o.text()).isEqualTo("Read twice");
            assertThat(o.inFavour()).isFalse();
        });
        assertThatThrownBy(() -> opinions().correct(first, DAY, "", "Again", true))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("DEV-44")
    void anUnfavourableOpinionIsShownAndAStrongControversyBlocks() {
        UUID id = ready("Person", DAY);
        opinions()
                .record(
                        List.of(id),
                        List.of(new OpinionEntry(
                                OpinionStage.ADOPTION, OpinionSource.JUDGEMENT, DAY, "", "Too young", false, false)));
        assertThat(read(id).complaints()).isZero();
        opinions()
                .record(
                        List.of(id),
                        List.of(new OpinionEntry(
                                OpinionStage.ADOPTION, OpinionSource.JUDGEMENT, DAY, "", "Took a field", false, true)));
        assertThat(read(id).complaints()).isEqualTo(1);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        assertThat(cases().findings(id, Happening.of(Act.FILE_ACTIVIST, DAY)))
                .anyMatch(f -> f.rule().equals("DEV-44"));
    }

    @Test
    @Rule({"LEAG-02", "LEAG-05", "DEV-12"})
    void theLeaguesRecommendationIsTakenUp() {
        UUID id = applicant("Person", DAY);
        UUID person = read(id).person().id().value();
        bean(TransactionTemplate.class)
                .executeWithoutResult(t -> context.getBean(Events.class)
                        .publish(new RecommendationAdopted(
                                UUID.randomUUID(), person, "League branch", DAY, 40, 30, 21, "Active")));
        await().until(() -> world.jdbc()
                .sql("select exists (select from app.development_opinion where case_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single());
        assertThat(opinions().of(id)).singleElement().satisfies(o -> {
            assertThat(o.source()).isEqualTo(OpinionSource.RECOMMENDED_BY_LEAGUE);
            assertThat(o.stage()).isEqualTo(OpinionStage.ADOPTION);
            assertThat(o.saidBy()).isEqualTo("League branch");
            assertThat(o.text()).contains("40", "30", "21", "Active");
        });
    }

    @Test
    @Rule({"DEV-48", "DEV-88", "DEV-33"})
    void theStageAsksForWhatPolicyAndPersonDemand() {
        UUID id = applicant("Person", DAY);
        var limits = bean(LimitsInForce.class).on(DAY);
        assertThat(OpinionAsks.missing(OpinionStage.ADMISSION, read(id), limits, DAY))
                .containsExactly(
                        OpinionSource.MASSES,
                        OpinionSource.FAMILY_PLANNING,
                        OpinionSource.PUBLIC_ORDER,
                        OpinionSource.DISCIPLINE);
        assertThat(OpinionAsks.missing(OpinionStage.CONVERSION, read(id), limits, DAY))
                .contains(OpinionSource.MEMBERS, OpinionSource.MASSES, OpinionSource.BRANCH_COMMITTEE)
                .doesNotContain(OpinionSource.GROUP);
        assertThat(OpinionAsks.missing(OpinionStage.CANDIDATE, read(id), limits, DAY))
                .doesNotContain(OpinionSource.CLASS_POLL);
        long school = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        world.moduleOn(school, "development");
        branch = school;
        actAs(world.login(school, "Student secretary", "BRANCH_SECRETARY"));
        UUID student = applicant("Student", DAY);
        assertThat(OpinionAsks.missing(
                        OpinionStage.CANDIDATE,
                        read(student),
                        bean(LimitsInForce.class).on(DAY),
                        DAY))
                .contains(OpinionSource.CLASS_POLL, OpinionSource.CONSULTATION);
    }
}
