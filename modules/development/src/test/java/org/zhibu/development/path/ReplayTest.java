package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.casefile.CaseAnswers;
import org.zhibu.testkit.Rule;

/** Random lives as in {@link RandomWaysTest}, through the services and the database: what is kept and read is what happened. */
class ReplayTest extends DevelopmentTest {
    private static final int ACTIONS = 400;
    private static final String[] PAPERS = {
        "MAT-01", "MAT-03", "MAT-06", "MAT-07", "MAT-08", "MAT-10", "MAT-11", "MAT-13", "MAT-14", "MAT-15", "MAT-16",
        "MAT-17", "MAT-18"
    };

    private UUID caseId = new UUID(0, 0);
    private final IdentityHashMap<Object, Boolean> kept = new IdentityHashMap<>();
    private int refused;
    private int done;

    @BeforeEach
    void others() {
        for (UUID other : Story.OTHERS) {
            person(other, "Other", LocalDate.of(1970, 1, 1), "FULL");
        }
    }

    private void person(UUID id, String name, LocalDate birth, String status) {
        world.jdbc()
                .sql(
                        "insert into app.person (tenant_id, id, name, sex, birth_date, status) values (?, ?, ?, 'MALE', ?, ?)")
                .params(branch, id, name, birth, status)
                .update();
    }

    @Test
    @Rule({"DEV-01", "DEV-04", "DEV-43", "PPL-21"})
    void servicesAndDatabaseKeepWhatTheRulesLetPass() {
        Random random = new Random(11);
        Story story = begin(random);
        for (int i = 0; i < ACTIONS; i++) {
            if ((!story.state.isOpen() && story.state != CaseState.NONE) || story.isOld()) {
                story = begin(random);
            }
            for (int days = 0; days < 3; days++) {
                story.live(random);
            }
            story.sponsorsVote = true;
            story.contactsVote = true;
            story.punished = false;
            Happening what = story.act(random);
            if (what.act() == Act.TAKE_OVER || (story.state == CaseState.NONE) != (what.act() == Act.APPLY)) {
                continue;
            }
            clock.setDate(story.today);
            if (story.state != CaseState.NONE) {
                keep(story);
            }
            step(story, what);
        }
        assertThat(done).isGreaterThan(ACTIONS / 10);
        assertThat(refused).isGreaterThan(ACTIONS / 20);
    }

    private Story begin(Random random) {
        Story story = Story.begin(random, false);
        person(story.self, "Person", story.birth, "MASSES");
        if (story.inGroup) {
            world.joinGroup(branch, story.self, world.group(branch, "Group " + story.self));
        }
        if (story.leagueMember) {
            world.jdbc()
                    .sql("update app.person set league_member = true where tenant_id = ? and id = ?")
                    .params(branch, story.self)
                    .update();
        }
        return story;
    }

    private void step(Story story, Happening what) {
        boolean forbidden = !PlainRules.forbids(story, what).isEmpty();
        Optional<List<Finding>> refusal = attempt(story, what);
        assertThat(refusal.isPresent()).as("%s in %s: %s", what, story, refusal).isEqualTo(forbidden);
        if (refusal.isPresent()) {
            refused++;
            assertThat(refusal.get())
                    .filteredOn(f -> f.severity() == Severity.BLOCK)
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.rule()).isNotEmpty());
            return;
        }
        done++;
        story.did(what, Rules.target(story.facts(), what.act()));
        CaseFacts kept = read(caseId);
        CaseFacts expected = story.facts();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields(
                        "id", "person", "entries", "notices", "inquiries.sent", "contacts.name", "sponsors.name")
                .ignoringCollectionOrder()
                .withComparatorForType(
                        java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()),
                        java.math.BigDecimal.class)
                .isEqualTo(expected);
        assertThat(kept.entries())
                .extracting(CaseFacts.Entry::act)
                .isEqualTo(story.done.stream().map(Story.Done::act).toList());
        if (story.state.isOpen()) {
            assertThat(kept.person().status()).isEqualTo(story.state.status());
        } else if (story.state == CaseState.ARCHIVED) {
            assertThat(kept.person().status()).isEqualTo(PoliticalStatus.FULL);
        }
    }

    private Optional<List<Finding>> attempt(Story story, Happening what) {
        try {
            if (what.act() == Act.APPLY) {
                caseId = cases().apply(new PersonId(story.self), what, REASON);
                papers(caseId, PAPERS);
                keep(story);
            } else if (what.act().isAnswer() && answered(what)) {
                return bean(CaseAnswers.class).answered(caseId, what, UUID.randomUUID())
                        ? Optional.empty()
                        : Optional.of(cases().findings(caseId, what));
            } else {
                record(caseId, what);
            }
            return Optional.empty();
        } catch (RefusedException refusal) {
            return Optional.of(refusal.findings());
        }
    }

    private static boolean answered(Happening what) {
        return switch (what.act()) {
            case FILE_ACTIVIST,
                    FILE_CANDIDATE,
                    PASS_PRE_REVIEW,
                    REFUSE_PRE_REVIEW,
                    TALK_BEFORE_APPROVAL,
                    APPROVE_ADMISSION,
                    REFUSE_ADMISSION_APPROVAL,
                    APPROVE_CONVERSION,
                    APPROVE_EXTENSION,
                    APPROVE_CANCELLATION,
                    REFUSE_CONVERSION_APPROVAL -> true;
            default -> false;
        };
    }

    /** Puts into the database what came into the life's file since the last time. */
    private void keep(Story story) {
        story.trainings.removeIf(t -> t.days().signum() == 0);
        fresh(story.reports)
                .forEach(r -> insert(
                        caseId,
                        "report",
                        Map.of("period_from", r.from(), "delivered_on", r.deliveredOn(), "recorded_by", "test")));
        fresh(story.assessments).forEach(this::assess);
        fresh(story.trainings).forEach(this::train);
        fresh(story.opinions)
                .forEach(o -> insert(
                        caseId,
                        "opinion",
                        Map.of(
                                "stage", o.stage().name(),
                                "source", o.source().name(),
                                "said_on", o.on(),
                                "text", "text",
                                "in_favour", o.inFavour(),
                                "recorded_by", "test")));
        fresh(story.notices).forEach(this::post);
        for (String table : List.of("complaint", "inquiry", "defence")) {
            world.jdbc()
                    .sql("delete from app.development_" + table + " where tenant_id = ? and case_id = ?")
                    .params(branch, caseId)
                    .update();
        }
        if (story.complaints > 0) {
            insert(
                    caseId,
                    "complaint",
                    Map.of("raised_on", story.today, "source", "a letter", "text", "text", "recorded_by", "test"));
        }
        if (story.lettersOpen > 0) {
            insert(
                    caseId,
                    "inquiry",
                    Map.of(
                            "about_name",
                            "Relative",
                            "relation",
                            "father",
                            "unit",
                            "Village",
                            "sent_on",
                            story.today,
                            "recorded_by",
                            "test"));
        }
        CaseFacts.Defence defence = story.defence;
        if (defence != null) {
            insert(
                    caseId,
                    "defence",
                    Map.of(
                            "held_on",
                            defence.on(),
                            "field_score",
                            defence.field(),
                            "daily_score",
                            defence.daily(),
                            "recorded_by",
                            "test"));
        }
    }

    private <T> List<T> fresh(List<T> all) {
        List<T> found = all.stream().filter(one -> !kept.containsKey(one)).toList();
        found.forEach(one -> kept.put(one, true));
        return found;
    }

    private void assess(CaseFacts.Assessment a) {
        insert(
                caseId,
                "assessment",
                Map.of(
                        "kind", a.kind().name(),
                        "period_from", a.from(),
                        "assessed_on", a.on(),
                        "assessors", "Secretary",
                        "qualified", a.qualified(),
                        "talked_on", a.on(),
                        "recorded_by", "test"));
    }

    private void train(CaseFacts.Training t) {
        UUID id = world.jdbc()
                .sql(
                        "insert into app.development_training (tenant_id, kind, title, organizer, from_date, to_date, days, hours, examined)"
                                + " values (?, ?, 'Training', 'Township', ?, ?, ?, ?, ?) returning id")
                .params(
                        branch,
                        t.forCandidates() ? "CANDIDATE" : "ACTIVIST",
                        t.to(),
                        t.to(),
                        t.days(),
                        t.hours(),
                        t.examined())
                .query(UUID.class)
                .single();
        Map<String, Object> trainee =
                new java.util.HashMap<>(Map.of("training_id", id, "certificate", t.certified() ? "No. 1" : ""));
        if (t.score() != null) {
            trainee.put("score", t.score());
        }
        insert(caseId, "trainee", trainee);
    }

    private void post(CaseFacts.Notice n) {
        UUID id = n.outcome() == null
                ? world.jdbc()
                        .sql("insert into app.notice (tenant_id, state) values (?, 'PUBLIC') returning id")
                        .param(branch)
                        .query(UUID.class)
                        .single()
                : world.jdbc()
                        .sql(
                                "insert into app.notice (tenant_id, state, outcome, conclusion, concluded_on) values (?, 'CONCLUDED', ?, 'as found', ?)"
                                        + " returning id")
                        .params(branch, n.outcome().name(), n.to().plusDays(1))
                        .query(UUID.class)
                        .single();
        insert(
                caseId,
                "notice",
                Map.of("stage", n.stage().name(), "notice_id", id, "from_date", n.from(), "to_date", n.to()));
    }
}
