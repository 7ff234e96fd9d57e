package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhibu.api.security.Access;
import org.zhibu.development.candidate.Leaving;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** When an activist or candidate leaves work or study, which speaks against an admission when it is soon (DEV-05). */
@org.springframework.stereotype.Component
class LeavingPart implements CasePart {
    private static final int ORDER = 55;
    private static final Set<CaseState> MATTERS = EnumSet.range(CaseState.CULTIVATED, CaseState.FORM_ISSUED);

    private final Leaving leaving;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    LeavingPart(Leaving leaving, LimitsInForce limits, Access access, Clock clock) {
        this.leaving = leaving;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.candidate.leaving";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        if (!MATTERS.contains(facts.state())) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        LocalDate on = facts.leavingOn();
        LocalDate today = LocalDate.now(clock);
        if (on == null) {
            box.empty("development.candidate.leaving.empty");
        } else {
            int months = limits.on(today).leavingMonths();
            box.line(
                    PartBox.text(on.toString()),
                    on.isAfter(today.plusMonths(months))
                            ? PartBox.badge(text("development.candidate.leaving.later"), "plain")
                            : PartBox.badge("DEV-05 " + text("development.rule.leaving", months), "warn"));
        }
        if (access.has(DevelopmentPermissions.WRITE)) {
            box.button(PartBox.form(
                    "development.candidate.leaving.enter",
                    text("development.candidate.leaving"),
                    "action.save",
                    changed,
                    () -> new LeavingForm(leaving, facts.id(), on)));
        }
        return Optional.of(box);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
