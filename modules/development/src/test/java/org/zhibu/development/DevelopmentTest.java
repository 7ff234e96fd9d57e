package org.zhibu.development;

import static org.awaitility.Awaitility.await;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionId;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.ui.CasesView;
import org.zhibu.development.handup.HandUps;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;
import org.zhibu.development.path.Resolution;
import org.zhibu.server.PortalServer;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;
import org.zhibu.server.submission.SubmissionKey;
import org.zhibu.server.submission.Verdict;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.testkit.BrowserlessTest;
import org.zhibu.testkit.Login;

/** A village branch below a township and a county, with a secretary, two full members besides, and the module switched on. */
@SpringBootTest(classes = PortalServer.class, properties = "portal.modules.development=target/classes")
public abstract class DevelopmentTest extends BrowserlessTest {
    private static final int MEMBERS = 6;

    protected static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    protected static final String REASON = "as the minutes say";

    protected long county;
    protected long township;
    protected long branch;
    protected Login secretary;
    protected UUID first;
    protected UUID second;

    private final List<DecidingMeeting.Member> members = new ArrayList<>();
    private @Nullable Login townshipSecretary;

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
        county = world.county("County");
        township = world.committee(county, "Township");
        branch = world.branch(township, "Village branch");
        secretary = world.login(branch, "Secretary", "BRANCH_SECRETARY");
        first = world.person(branch, "First member", "FULL");
        second = world.person(branch, "Second member", "FULL");
        mayHaveACommittee(branch);
        world.moduleOn(branch, "development");
        actAs(secretary);
    }

    /** As many full members as a branch needs for a committee (ORG-04). */
    protected final void mayHaveACommittee(long organization) {
        world.jdbc()
                .sql("insert into app.person (tenant_id, name, sex, birth_date, status)"
                        + " select ?, 'Member ' || i, 'MALE', date '1970-01-01', 'FULL' from generate_series(1, ?) i")
                .params(organization, MEMBERS)
                .update();
    }

    /** A bean of the module's own context. */
    protected <T> T bean(Class<T> type) {
        return context.getBean(ModuleContexts.class)
                .contextOf(CasesView.class)
                .orElseThrow()
                .getBean(type);
    }

    protected Cases cases() {
        return bean(Cases.class);
    }

    protected CaseFacts read(UUID id) {
        return cases().find(id).orElseThrow();
    }

    /** A person of thirty, and the application of the day. */
    protected UUID applicant(String name, LocalDate day) {
        PersonId person = new PersonId(world.person(branch, name, "MASSES"));
        return cases().apply(person, Happening.of(Act.APPLY, day).assuring(Assurance.VOLUNTARY), REASON);
    }

    protected void record(UUID id, Happening what) {
        cases().record(id, what, REASON);
    }

    /** The committee of three decides with one voice. */
    protected static Resolution committee() {
        return new Resolution(false, 3, 3, 0, 3, 0, 0, false, null, "");
    }

    /** The general meeting of ten decides by secret ballot with one voice. */
    protected static Resolution meeting() {
        return new Resolution(true, 10, 9, 0, 9, 0, 0, true, null, "");
    }

    protected void opinion(UUID id, OpinionStage stage, OpinionSource source, LocalDate day) {
        rows().opinion(id, stage, source, day);
    }

    /** The branch hands the case up, the township's committee of five decides, and the answer is taken up. */
    protected void answers(UUID id, Outcome outcome) {
        String before = stateCode(id);
        SubmissionId submission = bean(HandUps.class).handUp(id, "", REASON);
        decide(new SubmissionKey(branch, submission.value()), outcome);
        actAs(secretary);
        await().until(() -> !stateCode(id).equals(before));
    }

    protected void decide(SubmissionKey key, Outcome outcome) {
        actAs(township());
        Submission came = context.getBean(Inbound.class).open(key).orElseThrow();
        if (came.needsTalk()) {
            context.getBean(Inbound.class)
                    .talk(key, came.version(), "Committee member 0", LocalDate.now(clock), "in favour");
            came = context.getBean(Inbound.class).open(key).orElseThrow();
        }
        Decisions decisions = context.getBean(Decisions.class);
        if (came.act().needsMeeting()) {
            LocalDate today = LocalDate.now(clock);
            UUID meeting = context.getBean(DecidingMeetings.class).record(today, "Minutes of " + today, members);
            boolean good = outcome == Outcome.APPROVED;
            decisions.decide(
                    key,
                    came.version(),
                    new Verdict(meeting, outcome, true, good ? 5 : 0, good ? 0 : 5, 0, Map.of(), "as decided"),
                    REASON);
        } else {
            decisions.decide(key, came.version(), outcome, "", REASON);
        }
    }

    /** The five members of the township's committee. */
    protected List<DecidingMeeting.Member> members() {
        township();
        return List.copyOf(members);
    }

    /** The secretary of the township's committee. */
    protected Login township() {
        Login known = townshipSecretary;
        if (known == null) {
            known = world.login(township, "Township secretary", "COMMITTEE_SECRETARY");
            townshipSecretary = known;
            for (int i = 0; i < 5; i++) {
                String name = "Committee member " + i;
                members.add(new DecidingMeeting.Member(world.person(township, name, "FULL"), name, true));
            }
        }
        return known;
    }

    /** Waits until the case stands there, by what the portal does behind. */
    protected void comesTo(UUID id, CaseState state) {
        await().until(() -> stateCode(id).equals(state.code()));
    }

    private String stateCode(UUID id) {
        return world.jdbc()
                .sql("select state from app.development_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Reports and assessments of each quarter, a training, and the opinions for the candidate. */
    protected void cultivate(UUID id, LocalDate from, LocalDate to) {
        rows().cultivate(id, from, to);
    }

    /** A notice over a fortnight that ended without objections. */
    protected void notice(UUID id, String stage, LocalDate from) {
        rows().notice(id, stage, from);
    }

    /** A training of three days that the person passed with 85 points. */
    protected void training(UUID id, String kind, LocalDate day) {
        rows().training(id, kind, day);
    }

    /** Papers that lie in the file besides those that acts leave there. */
    protected void papers(UUID id, String... codes) {
        rows().papers(id, LocalDate.now(clock), codes);
    }

    /** A row of a table of the case. */
    protected void insert(UUID id, String table, Map<String, ?> values) {
        rows().insert(id, table, values);
    }

    private CaseRows rows() {
        return new CaseRows(world, branch);
    }

    /** Talked with, understood, nominated. */
    protected UUID ready(String name, LocalDate day) {
        UUID id = applicant(name, day);
        record(id, Happening.of(Act.TALK, day).by("Secretary"));
        OpinionSource.UNDERSTANDINGS.forEach(u -> opinion(id, OpinionStage.ADOPTION, u, day));
        opinion(id, OpinionStage.ADOPTION, OpinionSource.RECOMMENDED_BY_MEMBERS, day);
        return id;
    }

    protected CaseState state(UUID id) {
        return read(id).state();
    }

    /** Rules of what refuses. */
    protected static List<String> rules(RefusedException refused) {
        return refused.findings().stream().map(Finding::rule).toList();
    }
}
