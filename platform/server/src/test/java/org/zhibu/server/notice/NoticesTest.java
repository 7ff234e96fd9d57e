package org.zhibu.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.notice.PublicNotices;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** A notice from the draft to the outcome. */
class NoticesTest extends PortalTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 6, 14);

    @Autowired
    PublicNotices notices;

    @Autowired
    NoticeService service;

    @Autowired
    ObjectionService objections;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long town;
    private Login secretary;

    @BeforeEach
    void openBranch() {
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        secretary = world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY");
        actAs(secretary);
        clock.setDate(MONDAY);
    }

    @Test
    @Rule({"DEV-49", "TIM-06"})
    void aNoticeWithoutObjectionIsConcludedTheDayAfterItsLastAndNotBefore() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        assertThat(row(id).state()).isEqualTo(NoticeState.PUBLIC);
        assertThat(row(id).daysLeft()).isEqualTo(7);
        for (LocalDate day : List.of(MONDAY, SUNDAY)) {
            clock.setDate(day);
            assertThat(service.concludeFindings(id)).extracting(Finding::rule).containsExactly("TIM-06");
            refused(() -> conclude(id, ""), "notice.refused.notEnded");
            assertThat(notices.outcome(id)).isEmpty();
        }
        assertThat(row(id).daysLeft()).isEqualTo(1);
        clock.setDate(SUNDAY.plusDays(1));
        assertThat(row(id).state()).isEqualTo(NoticeState.ENDED);
        assertThat(conclude(id, "")).isEqualTo(NoticeOutcome.NO_OBJECTION);
        assertThat(notices.outcome(id)).contains(NoticeOutcome.NO_OBJECTION);
        assertThat(NoticeOutcome.NO_OBJECTION.isClear()).isTrue();
        assertThat(tasks()).containsExactly("DONE");
    }

    @Test
    @Rule({"DEV-49", "CONF-19"})
    void refusesANoticeThatIsTooShortTooLateOrAboutNobody() {
        refused(() -> notices.publish(draft(MONDAY, SUNDAY.minusDays(1))), "notice.refused.days");
        refused(() -> notices.publish(draft(MONDAY.minusDays(1), SUNDAY)), "notice.refused.past");
        refused(
                () -> notices.publish(new NoticeDraft("", "列为发展对象", List.of(), "公示栏", "支部", "1234567", MONDAY, SUNDAY)),
                "notice.refused.nobody");
        assertThat(notices.earliestEnd(MONDAY)).isEqualTo(SUNDAY);
        assertThat(service.count(true)).isZero();
    }

    @Test
    @Rule("DEV-49")
    void objectionsAreAnsweredBeforeTheConclusionAndDecideIt() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        clock.setDate(MONDAY.plusDays(2));
        objections.add(id, MONDAY.plusDays(1), "", "有人反映其未参加劳动");
        objections.add(id, MONDAY.plusDays(2), "李某", "材料时间不符");
        refused(() -> objections.add(id, MONDAY.plusDays(3), "", "早报"), "notice.refused.received");
        clock.setDate(SUNDAY.plusDays(1));
        refused(() -> conclude(id, "不影响"), "notice.refused.unanswered");
        List<Objection> kept = service.read(id).objections();
        objections.answer(id, kept.get(0), "走访群众5人", "反映不属实", false);
        refused(() -> objections.answer(id, kept.get(0), "走访", "再答", false), "input.stale");
        refused(() -> conclude(id, "不影响"), "notice.refused.unanswered");
        objections.answer(id, kept.get(1), "核对档案", "已更正", false);
        refused(() -> conclude(id, " "), "input.required");
        assertThat(conclude(id, "支部委员会研究，不影响")).isEqualTo(NoticeOutcome.OBJECTIONS_NOT_UPHELD);
        refused(() -> objections.add(id, MONDAY, "", "太晚"), "notice.refused.state");
    }

    @Test
    @Rule("DEV-49")
    void oneObjectionThatIsUpheldClosesTheGate() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        objections.add(id, MONDAY, "", "甲");
        objections.add(id, MONDAY, "", "乙");
        List<Objection> kept = service.read(id).objections();
        objections.answer(id, kept.get(0), "查", "不属实", false);
        objections.answer(id, kept.get(1), "查", "属实", true);
        clock.setDate(SUNDAY.plusDays(1));
        assertThat(conclude(id, "暂缓")).isEqualTo(NoticeOutcome.OBJECTION_UPHELD);
        assertThat(NoticeOutcome.OBJECTION_UPHELD.isClear()).isFalse();
    }

    @Test
    @Rule("DEV-49")
    void isExtendedButNeverShortened() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        refused(() -> service.extend(id, row(id).version(), SUNDAY), "notice.refused.shorter");
        service.extend(id, row(id).version(), SUNDAY.plusDays(3));
        clock.setDate(SUNDAY.plusDays(2));
        assertThat(row(id).state()).isEqualTo(NoticeState.PUBLIC);
        for (String change : List.of("to_date = date '2026-06-10'", "matter = '改'", "from_date = date '2026-06-09'")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(t ->
                            jdbc.sql("update app.notice_round set " + change).update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        t -> jdbc.sql("update app.notice_person set name = '他'").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(t -> jdbc.sql(
                                "update app.notice set state = 'CONCLUDED', outcome = 'NO_OBJECTION', concluded_on = app.today()")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Rule("DEV-49")
    void aCorrectionBeginsThePeriodAnewAndKeepsWhatWasShown() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        String address = addresses.open(id);
        clock.setDate(MONDAY.plusDays(3));
        service.correct(id, row(id).version(), "姓名有误");
        assertThat(row(id).state()).isEqualTo(NoticeState.DRAFT);
        assertThat(look(address).orElseThrow().isGone()).isTrue();
        assertThat(tasks()).containsExactly("WITHDRAWN");
        Notice draft = service.read(id);
        assertThat(draft.reason()).isEqualTo("姓名有误");
        service.person(
                id,
                draft.row().version(),
                Optional.of(draft.persons().getFirst().id()),
                NoticePerson.named("张三丰"));
        service.publish(id, row(id).version());
        assertThat(row(id).from()).isEqualTo(MONDAY.plusDays(3));
        assertThat(row(id).to()).isEqualTo(notices.earliestEnd(MONDAY.plusDays(3)));
        assertThat(look(address).orElseThrow().persons().getFirst().name()).isEqualTo("张三丰");
        assertThat(look(address).orElseThrow().place()).isEqualTo("村公示栏");
        assertThat(service.read(id).earlier()).singleElement().satisfies(round -> {
            assertThat(round.number()).isEqualTo(1);
            assertThat(round.from()).isEqualTo(MONDAY);
            assertThat(round.to()).isEqualTo(SUNDAY);
            assertThat(round.publishedBy()).isEqualTo("王某");
            assertThat(round.takenBack()).isEqualTo("姓名有误");
        });
        assertThat(world.jdbc()
                        .sql("select name from app.notice_person where tenant_id = ? order by round")
                        .param(secretary.organization())
                        .query(String.class)
                        .list())
                .containsExactly("张某", "张三丰");
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondIsTold() throws Exception {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        int version = row(id).version();
        Callable<Boolean> extend = () -> {
            actAs(secretary);
            try {
                service.extend(id, version, SUNDAY.plusDays(2));
                return true;
            } catch (RefusedException refused) {
                assertThat(refused.findings().getFirst().messageKey()).isEqualTo("input.stale");
                return false;
            }
        };
        List<Boolean> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(List.of(extend, extend, extend, extend))) {
                done.add(one.get());
            }
        }
        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        NoticeId id = notices.publish(draft(MONDAY, SUNDAY));
        for (Login other : List.of(
                world.login(world.branch(town, "丁村党支部"), "李某", "BRANCH_SECRETARY"),
                world.login(town, "赵某", "COMMITTEE_SECRETARY"))) {
            actAs(other);
            refused(() -> service.read(id), "notice.refused.unknown");
            refused(() -> addresses.open(id), "notice.refused.unknown");
            refused(() -> service.extend(id, 1, SUNDAY.plusDays(9)), "notice.refused.unknown");
            assertThat(notices.outcome(id)).isEmpty();
            assertThat(service.count(true)).isZero();
        }
        actAs(world.login(secretary.organization(), "纪某", "DISCIPLINE_COMMISSIONER"));
        assertThat(service.read(id).persons()).hasSize(1);
        refused(() -> service.extend(id, 1, SUNDAY.plusDays(9)), "access.refused");
        actAs(world.login(secretary.organization(), "党员某", "MEMBER"));
        refused(() -> service.read(id), "access.refused");
    }

    @Test
    void thePublicPageShowsItToWhoeverHasTheAddressUntilItIsOver() {
        NoticeId id = notices.publish(draft(MONDAY.plusDays(1), SUNDAY.plusDays(1)));
        String address = addresses.open(id);
        assertThat(address).hasSizeGreaterThan(30);
        assertThat(address).isNotEqualTo(addresses.open(id));
        actAs(world.login(town, "赵某", "COMMITTEE_SECRETARY"));
        assertThat(look(address).orElseThrow().isGone()).isTrue();
        clock.setDate(MONDAY.plusDays(1));
        ShownNotice shown = look(address).orElseThrow();
        assertThat(shown.organization()).isEqualTo("丙村党支部");
        assertThat(shown.persons()).extracting(NoticePerson::name).containsExactly("张某");
        assertThat(shown.minWorkingDays()).isEqualTo(5);
        assertThat(look("/n/" + "A".repeat(32))).isEmpty();
        assertThat(look(address + "A")).isEmpty();
        clock.setDate(SUNDAY.plusDays(1));
        assertThat(look(address).orElseThrow().isGone()).isFalse();
        clock.setDate(SUNDAY.plusDays(2));
        assertThat(look(address).orElseThrow()).isEqualTo(ShownNotice.GONE);
        assertThat(world.jdbc()
                        .sql(
                                "select count(*) from app.notice_address where position(convert_to(?, 'UTF8') in token_hash) > 0")
                        .param(address.substring(3))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPageOfNoticesTakesAsManyStatementsAsOne() {
        notices.publish(draft(MONDAY, SUNDAY));
        long one = StatementCount.of(() -> service.list(true, 0, 50));
        for (int i = 0; i < 12; i++) {
            objections.add(notices.publish(draft(MONDAY, SUNDAY)), MONDAY, "", "某");
        }
        assertThat(StatementCount.of(() -> service.list(true, 0, 50))).isEqualTo(one);
        assertThat(service.list(true, 0, 50)).hasSize(13);
    }

    private Optional<ShownNotice> look(String address) {
        return addresses.look(address.substring(3));
    }

    private NoticeOutcome conclude(NoticeId id, String conclusion) {
        return service.conclude(id, row(id).version(), conclusion);
    }

    private NoticeRow row(NoticeId id) {
        return service.read(id).row();
    }

    private List<String> tasks() {
        return world.jdbc()
                .sql("select state from app.inbox_task where tenant_id = ? and source = 'platform'")
                .param(secretary.organization())
                .query(String.class)
                .list();
    }

    private static NoticeDraft draft(LocalDate from, LocalDate to) {
        NoticePerson person = new NoticePerson("张某", "女", "汉族", "1998年5月", "大学", "", "2024年3月12日", "", "", "合格", "李某");
        return new NoticeDraft(
                "development.candidate", "列为发展对象", List.of(person), "村公示栏", "丙村党支部", "1234567", from, to);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::messageKey)
                                .contains(key));
    }
}
