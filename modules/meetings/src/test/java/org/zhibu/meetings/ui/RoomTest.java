package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.meetings.MeetingsTest;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.minutes.AbsenceReason;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.MeetingState;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Presence;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** The room's page: taps, numbers, time, speeches. */
class RoomTest extends MeetingsTest {
    private static void click(String name) {
        LocatorJ._click(LocatorJ._get(Button.class, s -> s.withPredicate(b -> named(b).equals(name))));
        MockVaadin.clientRoundtrip(false);
    }

    private static String named(Button button) {
        return button.getAriaLabel().orElse(button.getText());
    }

    private static boolean offers(String name) {
        return !LocatorJ._find(Button.class, s -> s.withPredicate(b -> named(b).equals(name)))
                .isEmpty();
    }

    private static String page() {
        return LocatorJ._get(RoomView.class).getElement().getTextRecursively();
    }

    private MeetingId notified(MeetingKind kind) {
        clock.setInstant(LocalDateTime.of(DAY, LocalTime.of(9, 5))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
        actAs(secretary);
        MeetingId id = create(kind);
        if (kind == MeetingKind.GROUP_MEETING) {
            take(id, MeetingEvent.CONSENT, "");
        }
        take(id, MeetingEvent.NOTIFY, "at short notice");
        return id;
    }

    private void enter(Login login, MeetingId id) {
        open(login);
        navigate("m/meetings/" + id + "/room");
    }

    private Attendee attendee(MeetingId id, Login login) {
        return read(id).attendees().stream()
                .filter(a -> login.person().equals(a.person()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule({"MEET-51", "MEET-37"})
    void tapsCountAndTheQuorumIsToldInWords() {
        MeetingId id = notified(MeetingKind.GENERAL_MEETING);
        enter(secretary, id);
        click("开会");
        assertThat(read(id).state()).isEqualTo(MeetingState.HELD);
        Minutes opened = read(id);
        int needed = (opened.headcount().votersExpected() + 1) / 2;
        assertThat(page()).contains("还差 " + needed + " 名有表决权的人员", "MEET-51");
        click("到会 " + secretary.name());
        assertThat(page()).contains("还差 " + (needed - 1) + " 名");
        click("缺席 " + member.name());
        click("病假 " + member.name());
        assertThat(attendee(id, member).reason()).isEqualTo(AbsenceReason.SICK);
        click("其余人员全部到会");
        assertThat(page()).contains("到会人数符合要求").doesNotContain("还差");
        click("撤销 " + member.name());
        assertThat(attendee(id, member).presence()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void openingAndClosingNoteTheMomentOfTheDay() {
        MeetingId id = notified(MeetingKind.THEMED_DAY);
        enter(secretary, id);
        click("开会");
        assertThat(read(id).head().startsAt()).isEqualTo(LocalTime.of(9, 5));
        clock.advance(Duration.ofMinutes(80));
        click("散会");
        assertThat(read(id).head().endsAt()).isEqualTo(LocalTime.of(10, 25));
    }

    @Test
    void theTimeOfATopicGoesOnWhereverThePageIsOpened() {
        MeetingId id = notified(MeetingKind.THEMED_DAY);
        enter(secretary, id);
        click("开会");
        click("下一议题");
        LocatorJ._setValue(LocatorJ._find(IntegerField.class).getFirst(), 10);
        assertThat(read(id).topics().getFirst().minutes()).isEqualTo(10);
        clock.advance(Duration.ofMinutes(7));
        enter(recorder, id);
        RoomTimer timer = LocatorJ._find(RoomTimer.class).getFirst();
        assertThat(timer.getElement().getAttribute("spent")).isEqualTo("420");
        assertThat(timer.getElement().getAttribute("planned")).isEqualTo("600");
        assertThat(timer.getElement().hasAttribute("running")).isTrue();
        click("下一议题");
        clock.advance(Duration.ofMinutes(5));
        click("上一议题");
        assertThat(LocatorJ._find(RoomTimer.class))
                .extracting(t -> t.getElement().getAttribute("spent"))
                .containsExactly("420", "300");
    }

    @Test
    void topicsComeAndGoAndChangePlacesWhileItRuns() {
        MeetingId id = notified(MeetingKind.GENERAL_MEETING);
        enter(secretary, id);
        click("开会");
        LocatorJ._setValue(LocatorJ._get(TextField.class, s -> s.withLabel("临时增加议题")), "第三个议题");
        click("添加议题");
        assertThat(read(id).topics()).hasSize(3);
        LocatorJ._find(Button.class, s -> s.withText("上移")).getLast().click();
        assertThat(read(id).topics().get(1).topic()).isEqualTo("第三个议题");
    }

    @Test
    @Rule({"MEET-59", "MEET-60", "MEET-61"})
    void whatSuchAMeetingUsuallyDealsWithIsOffered() {
        MeetingId general = notified(MeetingKind.GENERAL_MEETING);
        enter(secretary, general);
        click("+ 讨论接收预备党员和预备党员转正");
        assertThat(read(general).topics().getLast().topic()).isEqualTo("讨论接收预备党员和预备党员转正");
        enter(secretary, notified(MeetingKind.BRANCH_COMMITTEE));
        assertThat(offers("+ 落实上级决定和支部党员大会决议")).isTrue();
        for (MeetingKind kind :
                List.of(MeetingKind.GENERAL_MEETING, MeetingKind.BRANCH_COMMITTEE, MeetingKind.PARTY_COMMITTEE)) {
            assertThat(LocatorJ._get(RoomView.class)
                            .getTranslation("meetings.usual." + kind)
                            .split("\\|"))
                    .hasSizeBetween(4, 6)
                    .allMatch(t -> t.length() <= 200);
        }
    }

    @Test
    @Rule("MEET-56")
    void aCommitteeIsRemindedHowItDecides() {
        enter(secretary, notified(MeetingKind.BRANCH_COMMITTEE));
        assertThat(page()).contains("集体领导、民主集中、个别酝酿、会议决定");
        enter(secretary, notified(MeetingKind.THEMED_DAY));
        assertThat(page()).doesNotContain("集体领导");
    }

    @Test
    @Rule("MEET-54")
    void speechesKeepTheirOrderAndTheWarningComesAtOnce() {
        MeetingId id = notified(MeetingKind.GROUP_MEETING);
        enter(leader, id);
        click("开会");
        click("其余人员全部到会");
        click("下一议题");
        click(member.name());
        click(leader.name());
        assertThat(page()).doesNotContain("MEET-54");
        click(recorder.name());
        assertThat(read(id).speeches())
                .extracting("speaker")
                .containsExactly(member.name(), leader.name(), recorder.name());
        assertThat(read(id).speeches())
                .allMatch(s -> read(id).topics().getFirst().id().equals(s.topic()));
        assertThat(page()).contains("MEET-54");
        LocatorJ._find(Button.class, s -> s.withPredicate(b -> named(b).equals("下移") && b.isVisible()))
                .get(1)
                .click();
        assertThat(read(id).speeches())
                .extracting("speaker")
                .containsExactly(member.name(), recorder.name(), leader.name());
        assertThat(page()).doesNotContain("MEET-54");
    }

    @Test
    @Rule("MEET-53")
    void theOpeningReportsWhoCameAndWhatItIsAbout() {
        MeetingId id = notified(MeetingKind.THEMED_DAY);
        enter(secretary, id);
        click("开会");
        click("其余人员全部到会");
        click("生成开场白");
        int present = read(id).headcount().present();
        assertThat(LocatorJ._get(KeptText.class, s -> s.withLabel("开场（到会情况、议题、记录人）"))
                        .getValue())
                .contains("实到 " + present + " 人", "First topic；Second topic", "由" + recorder.name() + "同志记录");
    }

    @Test
    @Rule("MEET-55")
    void beforeTheEndSummaryAndMeasuresAreAskedFor() {
        MeetingId id = held(MeetingKind.THEMED_DAY);
        enter(secretary, id);
        assertThat(page()).contains("MEET-55 主持人还没有小结", "还没有明确责任人和时限");
        LocatorJ._get(KeptText.class, s -> s.withLabel("主持人小结"))
                .typed("00000000-0000-7000-8000-000000000001", 1, "", "各自落实。");
        LocatorJ._get(RoomView.class).liveChanged();
        assertThat(page()).doesNotContain("还没有小结");
    }

    @Test
    @Rule("MEET-50")
    void anAbsentChairIsReplacedByAnEntrustedMemberWhichIsKept() {
        Login commissioner = world.login(branch, "Commissioner", "ORGANIZATION_COMMISSIONER");
        MeetingId id = notified(MeetingKind.GENERAL_MEETING);
        enter(secretary, id);
        click("开会");
        bean(AttendanceService.class)
                .stayedAway(id, read(id).version(), attendee(id, secretary).id(), AbsenceReason.DUTY, "");
        bean(AttendanceService.class).theOthersCame(id, read(id).version());
        LocatorJ._get(RoomView.class).liveChanged();
        assertThat(page()).contains("MEET-50", "Secretary 缺席");
        assertThat(bean(MeetingServices.class)
                        .meetings()
                        .steps(read(id))
                        .getFirst()
                        .blocked())
                .isTrue();
        click("另定主持人");
        ChairForm form = LocatorJ._get(ChairForm.class);
        assertThat(bean(MeetingServices.class).duties().deputies(read(id)))
                .extracting(Attendee::name)
                .containsExactly(commissioner.name());
        LocatorJ._setValue(
                LocatorJ._get(form, com.vaadin.flow.component.select.Select.class), attendee(id, commissioner));
        assertThat(form.submit()).isFalse();
        LocatorJ._setValue(LocatorJ._get(form, com.vaadin.flow.component.textfield.TextArea.class), "受支部书记委托");
        assertThat(form.submit()).isTrue();
        assertThat(read(id).head().chairName()).isEqualTo(commissioner.name());
        assertThat(meetings().overridden(read(id))).anyMatch(w -> w.reason().equals("受支部书记委托"));
        LocatorJ._get(RoomView.class).liveChanged();
        assertThat(page()).doesNotContain("MEET-50");
    }

    @Test
    void aCoRecorderWritesAndOthersOnlyLook() {
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        enter(member, id);
        assertThat(LocatorJ._find(KeptText.class)).isEmpty();
        assertThat(offers("其余人员全部到会")).isFalse();
        assertThat(page()).contains("应到", "1. First topic");
        actAs(secretary);
        bean(MeetingServices.class).duties().help(id, member.person());
        actAs(member);
        LocatorJ._get(RoomView.class).liveChanged();
        assertThat(LocatorJ._find(KeptText.class)).isNotEmpty();
        actAs(secretary);
        bean(MeetingServices.class).duties().dismiss(id, member.person());
        enter(member, id);
        assertThat(LocatorJ._find(KeptText.class)).isEmpty();
    }

    @Test
    void thePageTakesNoMoreStatementsForMorePeopleAndSpeeches() {
        MeetingId id = held(MeetingKind.GENERAL_MEETING);
        long few = Statements.of(() -> bean(MeetingServices.class).room().read(id));
        for (int i = 0; i < 30; i++) {
            minutes().write(id, read(id).version(), speech("Speaker " + i, "Words " + i));
            bean(AttendanceService.class)
                    .invite(
                            id,
                            read(id).version(),
                            null,
                            "Guest " + i,
                            "",
                            org.zhibu.meetings.minutes.AttendeeRole.OBSERVER);
        }
        assertThat(few).isPositive();
        assertThat(Statements.of(() -> bean(MeetingServices.class).room().read(id)))
                .isEqualTo(few);
        enter(secretary, id);
        assertThat(LocatorJ._find(RoomSpeech.class)).hasSize(31);
    }
}
