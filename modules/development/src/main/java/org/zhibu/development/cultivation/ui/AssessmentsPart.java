package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.AssessmentDraft;
import org.zhibu.development.cultivation.Assessments;
import org.zhibu.development.cultivation.Improvement;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseFacts.Assessment.Kind;
import org.zhibu.development.path.CaseState;

/** Assessments of the person, the time to improve after a bad one, and the proposal to stop when it ran out (DEV-17). */
@org.springframework.stereotype.Component
class AssessmentsPart implements CasePart {
    private static final int ORDER = 21;

    private final Assessments assessments;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    AssessmentsPart(Assessments assessments, LimitsInForce limits, Access access, Clock clock) {
        this.assessments = assessments;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.assessment.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (facts.countedFrom() == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        boolean writes = access.has(DevelopmentPermissions.CULTIVATE);
        List<Assessments.Kept> kept = assessments.of(facts.id());
        PartBox box = new PartBox();
        if (kept.isEmpty()) {
            box.empty("development.assessment.none");
        }
        if (facts.state() == CaseState.CULTIVATED) {
            Improvement.of(facts, limits.on(today).improvementMonths()).ifPresent(i -> {
                boolean stop = i.stopProposed(today);
                box.line(PartBox.badge(
                        box.getTranslation(
                                stop ? "development.assessment.stopProposed" : "development.assessment.improving",
                                i.until()),
                        stop ? "bad" : "warn"));
            });
        }
        Latest.lines(box, kept, k -> line(box, k, writes, changed));
        if (writes) {
            switch (facts.state().stage()) {
                case ACTIVIST -> button(box, facts, Kind.ACTIVIST, today, changed);
                case PROBATION -> {
                    button(box, facts, Kind.PROBATIONER, today, changed);
                    button(box, facts, Kind.JUDGEMENT, today, changed);
                }
                case APPLICATION, CANDIDATE, ADMISSION, END -> {}
            }
        }
        return Optional.of(box);
    }

    private void line(PartBox box, Assessments.Kept kept, boolean writes, Runnable changed) {
        AssessmentDraft draft = kept.draft();
        String period = Words.period(box, assessments.spanOf(kept.kind(), kept.periodFrom()));
        Span what = PartBox.text(Stream.of(
                        draft.assessors(),
                        draft.thinking(),
                        draft.work(),
                        draft.masses(),
                        draft.shortcomings(),
                        draft.branchOpinion())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · ")));
        String score = draft.scores() == null
                ? ""
                : " " + assessments.total(draft.scores(), draft.on()).toPlainString();
        Component badge = PartBox.badge(
                box.getTranslation("development.assessment.result." + (draft.qualified() ? "QUALIFIED" : "UNQUALIFIED"))
                        + score,
                draft.qualified() ? "good" : "bad");
        Component talk = draft.talkedOn() == null
                ? PartBox.badge(box.getTranslation("development.assessment.talkOutstanding"), "warn")
                : new Span(box.getTranslation("development.assessment.talked", draft.talkedOn()));
        if (!writes) {
            box.line(PartBox.name(period), badge, talk, what);
            return;
        }
        box.line(
                PartBox.name(period),
                badge,
                talk,
                what,
                PartBox.small(
                        "action.edit",
                        period,
                        "action.save",
                        changed,
                        () -> new AssessmentForm(
                                assessments,
                                kept.kind(),
                                draft,
                                true,
                                entered -> assessments.change(kept.id(), kept.version(), entered))),
                PartBox.small(
                        "development.cultivation.remove",
                        period,
                        "development.cultivation.remove",
                        changed,
                        () -> new RemoveForm(why -> assessments.remove(kept.id(), why))));
    }

    private void button(PartBox box, CaseFacts facts, Kind kind, LocalDate today, Runnable changed) {
        box.button(PartBox.form(
                kind.messageKey(),
                facts.person().name(),
                "action.save",
                changed,
                () -> new AssessmentForm(
                        assessments,
                        kind,
                        AssessmentDraft.good(today, access.user().name()),
                        false,
                        entered -> assessments.record(
                                facts.id(), kind, assessments.spanOf(kind, entered.on()), entered))));
    }
}
