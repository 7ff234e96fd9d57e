package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Account;
import org.zhibu.development.cultivation.MeasureKind;
import org.zhibu.development.cultivation.Measures;
import org.zhibu.development.cultivation.SpecialCultivation;
import org.zhibu.development.path.AccountGrade;
import org.zhibu.development.path.CaseFacts;

/** Who is responsible for a key candidate, what the person took part in and was given to do, and scored accounts of work. */
@org.springframework.stereotype.Component
class MeasuresPart implements CasePart {
    private static final int ORDER = 23;

    private final Measures measures;
    private final SpecialCultivation special;
    private final Access access;
    private final Clock clock;

    MeasuresPart(Measures measures, SpecialCultivation special, Access access, Clock clock) {
        this.measures = measures;
        this.special = special;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.measure.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        boolean fits = Arrays.stream(MeasureKind.values()).anyMatch(k -> k.fits(facts.state()));
        List<Measures.Kept> kept = measures.of(facts.id());
        if (!fits && kept.isEmpty()) {
            return Optional.empty();
        }
        boolean writes = access.has(DevelopmentPermissions.CULTIVATE);
        LocalDate today = LocalDate.now(clock);
        PartBox box = new PartBox();
        special(box, facts, writes, changed);
        if (kept.isEmpty()) {
            box.empty("development.measure.none");
        }
        Latest.lines(box, kept, measure -> line(box, measure, writes, changed));
        if (writes && fits) {
            box.button(PartBox.form(
                    "development.measure.add",
                    facts.person().name(),
                    "action.save",
                    changed,
                    () -> MeasureForm.of(measures, facts.id(), facts.state(), today)));
            if (special.isKey(facts.id())) {
                box.button(PartBox.form(
                        "development.special.assign",
                        facts.person().name(),
                        "action.save",
                        changed,
                        () -> new SpecialForm(special, facts.id(), today)));
            }
        }
        return Optional.of(box);
    }

    private void special(PartBox box, CaseFacts facts, boolean writes, Runnable changed) {
        for (SpecialCultivation.Kept one : special.of(facts.id())) {
            String days = one.endedOn() == null
                    ? text("development.special.since", one.fromDate())
                    : text("development.special.until", one.fromDate(), one.endedOn());
            List<Component> parts = new ArrayList<>(List.of(
                    PartBox.name(text("development.special.title")),
                    PartBox.badge(one.cultivator(), one.endedOn() == null ? "good" : "plain"),
                    PartBox.text(Stream.of(days, one.plan())
                            .filter(s -> !s.isEmpty())
                            .collect(Collectors.joining(" · ")))));
            if (writes && one.endedOn() == null) {
                parts.add(PartBox.small(
                        "development.special.end",
                        one.cultivator(),
                        "action.save",
                        changed,
                        () -> new SpecialEndForm(special, one, LocalDate.now(clock))));
            }
            box.line(parts.toArray(Component[]::new));
        }
    }

    private void line(PartBox box, Measures.Kept measure, boolean writes, Runnable changed) {
        String day = measure.draft().heldOn().toString();
        List<Component> parts = new ArrayList<>(List.of(
                PartBox.name(day),
                PartBox.badge(text(measure.draft().kind().messageKey()), "plain"),
                PartBox.text(Stream.of(measure.draft().title(), measure.draft().result(), scores(measure))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" · ")))));
        Account account = measure.draft().account();
        if (account != null) {
            AccountGrade grade = measures.grade(account, measure.draft().heldOn());
            parts.add(PartBox.badge(
                    account.average().toPlainString() + " " + text(grade.messageKey()),
                    grade == AccountGrade.UNQUALIFIED ? "warn" : "good"));
        }
        if (writes) {
            parts.add(
                    PartBox.small("action.edit", day, "action.save", changed, () -> MeasureForm.of(measures, measure)));
            parts.add(PartBox.small(
                    "development.cultivation.remove",
                    day,
                    "development.cultivation.remove",
                    changed,
                    () -> new RemoveForm(why -> measures.remove(measure.id(), why))));
        }
        box.line(parts.toArray(Component[]::new));
    }

    /** How many scored, and the average of each side. */
    static String scores(Measures.Kept measure) {
        Account account = measure.draft().account();
        if (account == null) {
            return "";
        }
        return Stream.of(
                        account.members() == null || account.membersScore() == null
                                ? ""
                                : text(
                                        "development.account.byMembers",
                                        account.members(),
                                        account.membersScore().toPlainString()),
                        account.staff() == null || account.staffScore() == null
                                ? ""
                                : text(
                                        "development.account.byStaff",
                                        account.staff(),
                                        account.staffScore().toPlainString()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
