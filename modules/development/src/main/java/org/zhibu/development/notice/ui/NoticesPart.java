package org.zhibu.development.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.ActButtons;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.notice.CaseNotice;
import org.zhibu.development.notice.CaseNotices;
import org.zhibu.development.notice.Gates;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.NoticeStage;

/** Notices of the case, and the one that its stage asks for. */
@org.springframework.stereotype.Component
class NoticesPart implements CasePart {
    private static final int ORDER = 40;

    private final CaseNotices notices;
    private final CaseNames names;
    private final LimitsInForce limits;
    private final ActButtons acts;
    private final Access access;
    private final Clock clock;

    NoticesPart(
            CaseNotices notices, CaseNames names, LimitsInForce limits, ActButtons acts, Access access, Clock clock) {
        this.notices = notices;
        this.names = names;
        this.limits = limits;
        this.acts = acts;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.notice.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        LocalDate today = LocalDate.now(clock);
        List<CaseNotice> all = notices.of(facts.id());
        Optional<NoticeStage> due = due(facts, limits.on(today));
        if (all.isEmpty() && due.isEmpty()) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        all.forEach(n -> box.line(PartBox.name(text(n.stage().messageKey())), new NoticeState(n, today)));
        if (all.stream().anyMatch(n -> n.outcome() != null && !n.outcome().isClear()) && Act.DROP.fits(facts.state())) {
            box.line(PartBox.badge("DEV-01 " + text("development.notice.drop"), "bad"));
            acts.of(facts, Act.DROP, changed).ifPresent(box::button);
        }
        due.ifPresent(stage -> {
            box.line(PartBox.name(text(stage.messageKey())), new NoticeState(null, today));
            if (access.has(DevelopmentPermissions.WRITE)) {
                CaseName self = new CaseName(facts.id(), facts.person().name(), facts.state());
                box.button(PartBox.form(
                        "development.notice.publish",
                        text(stage.messageKey()),
                        "development.notice.publish",
                        changed,
                        () -> new PublishForm(notices, names, stage, Set.of(self), LocalDate.now(clock))));
            }
        });
        return Optional.of(box);
    }

    /** The stage that waits for a notice which is not there yet. */
    private static Optional<NoticeStage> due(CaseFacts facts, Limits now) {
        return Gates.due(facts, now)
                .filter(stage -> Gates.since(stage, facts)
                        .flatMap(since -> facts.notice(stage, since))
                        .filter(n -> n.outcome() == null || n.outcome().isClear())
                        .isEmpty());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
