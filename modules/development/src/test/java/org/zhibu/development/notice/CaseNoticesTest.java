package org.zhibu.development.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.people.MaterialSource;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.candidate.Complaints;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.NoticeStage;
import org.zhibu.server.notice.NoticeService;
import org.zhibu.server.notice.ObjectionService;
import org.zhibu.testkit.Rule;

/** Students adopted as activists are put up together for seven days, and the filing waits for the outcome. */
class CaseNoticesTest extends DevelopmentTest {
    private static final LocalDate LAST = DAY.plusDays(6);

    private UUID one;
    private UUID two;

    @BeforeEach
    void adoptedStudents() {
        branch = world.below(township, "Students", "SCHOOL_STUDENT", "BRANCH");
        mayHaveACommittee(branch);
        world.moduleOn(branch, "development");
        secretary = world.login(branch, "Student secretary", "BRANCH_SECRETARY");
        actAs(secretary);
        one = adopted("One");
        two = adopted("Two");
    }

    private UUID adopted(String name) {
        UUID id = ready(name, DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        return id;
    }

    private CaseNotices notices() {
        return bean(CaseNotices.class);
    }

    private static NoticeHead head(LocalDate to) {
        return new NoticeHead("Board", "Branch office", "0310-5550100", DAY, to);
    }

    private NoticeId publish() {
        return notices().publish(NoticeStage.ACTIVIST, List.of(one, two), head(LAST), REASON);
    }

    private void conclude(NoticeId id, String words) {
        NoticeService service = context.getBean(NoticeService.class);
        service.conclude(id, service.read(id).row().version(), words);
    }

    private List<String> blocks(UUID id) {
        return cases().findings(id, Happening.of(Act.FILE_ACTIVIST, LocalDate.now(clock))).stream()
                .map(f -> f.rule() + " " + f.messageKey())
                .filter(f -> f.contains("otice") || f.contains("objection"))
                .toList();
    }

    @Test
    @Rule({"DEV-49", "DEV-13", "TIM-06", "CONF-19", "MAT-15"})
    void severalAreToldInOneNoticeAndTheNextStepWaitsForItsOutcome() {
        assertThat(blocks(one)).containsExactly("DEV-49 development.rule.noNotice");
        assertThat(notices().earliestEnd(DAY)).isEqualTo(LAST);
        NoticeId id = publish();
        assertThat(blocks(two))
                .containsExactly("TIM-06 development.rule.noticeRuns", "DEV-49 development.rule.noticeOpen");
        assertThat(notices().of(two)).singleElement().satisfies(n -> {
            assertThat(n.isRunning(LAST)).isTrue();
            assertThat(n.isRunning(LAST.plusDays(1))).isFalse();
        });
        clock.setDate(LAST.plusDays(1));
        assertThat(blocks(one)).containsExactly("DEV-49 development.rule.noticeOpen");
        conclude(id, "");
        assertThat(blocks(one)).isEmpty();
        assertThat(notices().of(one).getFirst().outcome()).isEqualTo(NoticeOutcome.NO_OBJECTION);
        PersonId person = read(two).person().id();
        assertThat(bean(MaterialSource.class).of(List.of(person)).get(person))
                .filteredOn(paper -> paper.code().equals("MAT-15"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.note()).contains("2026-03-02", "2026-03-08"));
    }

    @Test
    @Rule({"DEV-49", "CONF-19"})
    void sixDaysAreTooShort() {
        assertThatThrownBy(() -> notices().publish(NoticeStage.ACTIVIST, List.of(one), head(LAST.minusDays(1)), REASON))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(rules(r)).contains("DEV-49"));
        assertThat(notices().of(one)).isEmpty();
    }

    @Test
    @Rule("DEV-49")
    void nobodyIsPutUpTwiceTooEarlyOrWhereThePolicyAsksForNone() {
        publish();
        UUID early = applicant("Early", DAY);
        assertThat(keys(NoticeStage.ACTIVIST, one)).contains("development.notice.twice");
        assertThat(keys(NoticeStage.ACTIVIST, early)).contains("development.notice.otherState");
        assertThat(keys(NoticeStage.APPLICANT, early)).contains("development.notice.notAsked");
        assertThat(notices().stages())
                .containsExactly(
                        NoticeStage.ACTIVIST, NoticeStage.CANDIDATE, NoticeStage.ADMISSION, NoticeStage.CONVERSION);
    }

    private List<String> keys(NoticeStage stage, UUID id) {
        return notices().findings(stage, List.of(id), head(LAST)).stream()
                .map(f -> f.messageKey())
                .toList();
    }

    private void upheld(NoticeId id) {
        NoticeService service = context.getBean(NoticeService.class);
        ObjectionService objections = context.getBean(ObjectionService.class);
        objections.add(id, DAY, "", "Took a field");
        assertThat(notices().of(one).getFirst().openObjections()).isEqualTo(1);
        clock.setDate(LAST.plusDays(1));
        var objection = service.read(id).objections().getFirst();
        objections.answer(id, objection, "Asked", "It is true", true);
        conclude(id, "Not adopted");
    }

    @Test
    @Rule({"DEV-44", "DEV-49"})
    void anotherNoticeDoesNotGoRoundAnUpheldObjection() {
        upheld(publish());
        await().until(() -> world.jdbc()
                        .sql("select count(*) from app.development_complaint where case_id in (?, ?)")
                        .params(one, two)
                        .query(Integer.class)
                        .single()
                == 2);
        LocalDate from = LAST.plusDays(1);
        NoticeId again = notices()
                .publish(
                        NoticeStage.ACTIVIST,
                        List.of(one),
                        new NoticeHead(
                                "Board",
                                "Branch office",
                                "0310-5550100",
                                from,
                                notices().earliestEnd(from)),
                        REASON);
        clock.setDate(from.plusDays(20));
        conclude(again, "");
        assertThat(blocks(one)).isEmpty();
        Happening filing = Happening.of(Act.FILE_ACTIVIST, LocalDate.now(clock));
        assertThat(cases().findings(one, filing)).anyMatch(f -> f.rule().equals("DEV-44"));
        Complaints complaints = bean(Complaints.class);
        complaints.clear(complaints.of(one).getFirst(), LocalDate.now(clock), "The field was given back", "Secretary");
        assertThat(cases().findings(one, filing)).noneMatch(f -> f.rule().equals("DEV-44"));
    }

    @Test
    @Rule({"DEV-01", "DEV-49"})
    void anUpheldObjectionBlocksAndAsksWhatFollows() {
        upheld(publish());
        assertThat(blocks(one)).containsExactly("DEV-49 development.rule.objectionUpheld");
        await().until(() -> world.jdbc()
                        .sql(
                                "select count(*) from app.inbox_task where tenant_id = ? and message_key = 'development.task.objection'")
                        .param(branch)
                        .query(Integer.class)
                        .single()
                == 2);
    }

    @Test
    @Rule("TIM-06")
    void aNoticeThatWasExtendedHoldsTheStepUpLonger() {
        NoticeId id = publish();
        NoticeService service = context.getBean(NoticeService.class);
        service.extend(id, service.read(id).row().version(), LAST.plusDays(3));
        clock.setDate(LAST.plusDays(1));
        assertThat(blocks(one)).contains("TIM-06 development.rule.noticeRuns");
        assertThat(notices().of(one).getFirst().toDate()).isEqualTo(LAST.plusDays(3));
    }

    @Test
    @Rule("TPL-04")
    void theNoticeTellsWhatTheTemplateNamesAndNoMore() {
        UUID person = read(one).person().id().value();
        world.jdbc()
                .sql(
                        "update app.person set education = 'BACHELOR', employer = 'College', job_title = '', phone = '13800000000',"
                                + " national_id = null, residence = 'Dormitory 5' where id = ?")
                .param(person)
                .update();
        assertThat(notices().persons(NoticeStage.ACTIVIST, List.of(one)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.name()).isEqualTo("One");
                    assertThat(p.education()).isEqualTo("本科");
                    assertThat(p.appliedOn()).isEqualTo("2026年3月");
                    assertThat(p.post()).isEqualTo("College");
                    assertThat(p.toString()).doesNotContain("13800000000").doesNotContain("Dormitory");
                });
    }
}
