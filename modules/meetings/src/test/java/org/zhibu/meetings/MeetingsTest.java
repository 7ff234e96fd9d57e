package org.zhibu.meetings;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.MeetingEvent;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.meeting.MinutesService;
import org.zhibu.meetings.meeting.SignatureService;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signatory;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Text;
import org.zhibu.meetings.ui.MeetingsView;
import org.zhibu.server.PortalServer;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.BrowserlessTest;
import org.zhibu.testkit.Login;

/** A village branch with a group, its secretary, a group leader, a recorder and three members, and the module switched on. */
@SpringBootTest(classes = PortalServer.class, properties = "portal.modules.development=target/classes")
public abstract class MeetingsTest extends BrowserlessTest {
    protected static final LocalDate DAY = LocalDate.of(2026, 5, 12);

    protected long township;
    protected long branch;
    protected UUID group = UUID.randomUUID();
    protected Login secretary;
    protected Login leader;
    protected Login recorder;
    protected Login member;

    @Override
    protected Principal principal(Login login) {
        return new SignedIn(
                login.account(),
                login.person(),
                login.name(),
                login.organization(),
                login.organizationName(),
                0,
                false,
                Instant.now(clock));
    }

    @BeforeEach
    void village() {
        clock.setDate(DAY);
        township = world.committee(world.county("County"), "Township");
        branch = world.branch(township, "Village branch");
        group = world.group(branch, "First group");
        secretary = world.login(branch, "Secretary", "BRANCH_SECRETARY");
        leader = inGroup(world.login(branch, "Leader", "GROUP_LEADER"));
        recorder = inGroup(world.login(branch, "Recorder", "MEMBER"));
        member = inGroup(world.login(branch, "Member", "MEMBER"));
        world.jdbc()
                .sql("update app.party_group set leader_id = ? where tenant_id = ? and id = ?")
                .params(leader.person(), branch, group)
                .update();
        world.moduleOn(branch, "meetings");
    }

    private Login inGroup(Login login) {
        world.joinGroup(branch, login.person(), group);
        return login;
    }

    /** A bean of the module's own context. */
    protected <T> T bean(Class<T> type) {
        return context.getBean(ModuleContexts.class)
                .contextOf(MeetingsView.class)
                .orElseThrow()
                .getBean(type);
    }

    protected MeetingService meetings() {
        return bean(MeetingService.class);
    }

    protected MinutesService minutes() {
        return bean(MinutesService.class);
    }

    protected Head head(MeetingKind kind, @Nullable Login chair, @Nullable Login keeper) {
        return head(kind, chair, keeper, DAY);
    }

    private Head head(MeetingKind kind, @Nullable Login chair, @Nullable Login keeper, LocalDate day) {
        return new Head(
                kind,
                "May meeting",
                kind.ofGroup() ? group : null,
                "",
                day,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                "Village hall",
                chair == null ? null : chair.person(),
                "",
                "Group leader",
                keeper == null ? null : keeper.person(),
                "");
    }

    protected MeetingId create(MeetingKind kind) {
        return create(kind, DAY);
    }

    protected MeetingId create(MeetingKind kind, LocalDate day) {
        return meetings()
                .create(
                        head(kind, kind.ofGroup() ? leader : secretary, recorder, day),
                        List.of("First topic", "Second topic"));
    }

    protected Minutes read(MeetingId id) {
        return meetings().read(id);
    }

    protected void take(MeetingId id, MeetingEvent event, String reason) {
        meetings().take(id, read(id).version(), event, reason);
    }

    /** As the secretary: notice, all came, a speech, an opening. */
    protected MeetingId held(MeetingKind kind) {
        actAs(secretary);
        MeetingId id = create(kind);
        take(id, MeetingEvent.NOTIFY, "at short notice");
        take(id, MeetingEvent.HOLD, "");
        bean(AttendanceService.class).theOthersCame(id, read(id).version());
        minutes().write(id, read(id).version(), speech("Recorder", "The ditch has to be cleared before the rain."));
        minutes().write(id, read(id).version(), new Text("Open.", "Clear the ditch", "", "", "", "", "", ""));
        return id;
    }

    protected Speech speech(String speaker, String content) {
        return new Speech(UUID.randomUUID(), null, null, speaker, "", speaker.equals("Leader"), content);
    }

    /** Signed by both and archived. */
    protected MeetingId archived(MeetingKind kind) {
        MeetingId id = held(kind);
        take(id, MeetingEvent.COMPLETE, "");
        for (Signatory role : Signatory.values()) {
            bean(SignatureService.class).signedOnPaper(id, read(id).version(), role, DAY);
        }
        take(id, MeetingEvent.ARCHIVE, "");
        return id;
    }

    protected Optional<Minutes> find(MeetingId id) {
        return meetings().find(id);
    }
}
