package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.development.candidate.DefenceRecord;
import org.zhibu.development.candidate.Defences;
import org.zhibu.development.candidate.Gate;
import org.zhibu.development.candidate.ScoredDefence;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** What is asked of students besides: study results of the register, certificate, poll, and the public defence (DEV-31 to DEV-34). */
@org.springframework.stereotype.Component
class StudentPart implements CasePart {
    private static final int ORDER = 45;
    private static final Set<CaseState> MATTERS =
            EnumSet.of(CaseState.ADOPTED, CaseState.CULTIVATED, CaseState.CHOSEN, CaseState.CANDIDATE);

    private final Gate gate;
    private final Defences defences;
    private final Access access;
    private final Clock clock;

    StudentPart(Gate gate, Defences defences, Access access, Clock clock) {
        this.gate = gate;
        this.defences = defences;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.student.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (!facts.person().student() || !MATTERS.contains(facts.state())) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        if (facts.state() == CaseState.CULTIVATED) {
            List<Finding> missing = gate.ofStudent(facts);
            if (missing.isEmpty()) {
                box.line(PartBox.badge(text("development.student.good"), "good"));
            } else {
                box.addComponentAsFirst(FindingsPanel.of(missing));
            }
        }
        for (CaseFacts.StudyYear year : facts.person().studyYears()) {
            box.line(
                    PartBox.name(text(
                            "development.student.year", String.valueOf(year.year()), String.valueOf(year.year() + 1))),
                    PartBox.text((year.rankPercent() == null
                                    ? text("development.student.noRank")
                                    : text(
                                            "development.student.rank",
                                            year.rankPercent().toPlainString()))
                            + "，"
                            + failed(year)));
        }
        if (facts.person().studyYears().isEmpty()) {
            box.empty("development.student.noYears");
        }
        Anchor register = new Anchor("people/" + facts.person().id().value(), text("development.student.register"));
        register.addClassName("button-link");
        box.button(register);
        defence(box, facts, changed);
        return Optional.of(box);
    }

    /** With failed courses it is said whether those of which the resit was passed bar (CONF-44). */
    private String failed(CaseFacts.StudyYear year) {
        String failed = text("development.student.failed", year.failedCourses());
        return year.resitsPassed() == 0
                ? failed
                : failed + "，" + text("development.student.resits", year.resitsPassed()) + "（"
                        + text(gate.resitCounts() ? "development.student.resitCounts" : "development.student.resitFree")
                        + "）";
    }

    private void defence(PartBox box, CaseFacts facts, Runnable changed) {
        ScoredDefence scored = defences.find(facts.id()).orElse(null);
        DefenceRecord kept = scored == null ? null : scored.kept();
        if (scored != null) {
            box.line(
                    PartBox.name(text("development.defence.title")),
                    PartBox.text(scored.kept().heldOn() + " " + words(scored.kept())),
                    PartBox.badge(scored.score().toPlainString(), "plain"));
        }
        if (access.has(DevelopmentPermissions.CULTIVATE) && facts.state().isOpen()) {
            box.button(PartBox.form(
                    "development.defence.enter",
                    text("development.defence.title") + " · " + facts.person().name(),
                    "action.save",
                    changed,
                    () -> new DefenceForm(defences, facts.id(), kept, LocalDate.now(clock))));
        }
    }

    private static String words(DefenceRecord kept) {
        return text(
                "development.defence.scores",
                kept.fieldScore().toPlainString(),
                kept.dailyScore().toPlainString());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
