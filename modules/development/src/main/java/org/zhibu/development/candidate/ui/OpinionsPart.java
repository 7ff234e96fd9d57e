package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.security.Access;
import org.zhibu.development.candidate.KeptOpinion;
import org.zhibu.development.candidate.Opinions;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.OpinionAsks;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** Opinions of the case: what the stage asks for, what is there, and what earlier stages heard. */
@org.springframework.stereotype.Component
class OpinionsPart implements CasePart {
    private static final int ORDER = 30;

    private final Opinions opinions;
    private final LimitsInForce limits;
    private final Access access;
    private final Clock clock;

    OpinionsPart(Opinions opinions, LimitsInForce limits, Access access, Clock clock) {
        this.opinions = opinions;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.candidate.opinions";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        LocalDate today = LocalDate.now(clock);
        Limits now = limits.on(today);
        List<KeptOpinion> kept = opinions.of(facts.id());
        boolean writes =
                access.has(DevelopmentPermissions.CULTIVATE) && facts.state().isOpen();
        OpinionStage stage = OpinionAsks.stageOf(facts.state());
        PartBox box = new PartBox();
        if (facts.state().isOpen()) {
            box.line(heading(stage));
            for (OpinionAsks.Ask ask : OpinionAsks.of(stage, facts, now, today)) {
                List<KeptOpinion> said = of(kept, stage, ask.source());
                if (said.isEmpty()) {
                    box.line(PartBox.name(text(ask.source().messageKey())), state(ask, facts, stage, now, today));
                }
                said.forEach(o -> line(box, o, writes, changed));
            }
        }
        for (OpinionStage other : OpinionStage.values()) {
            List<KeptOpinion> said =
                    kept.stream().filter(o -> o.stage() == other).toList();
            if (!said.isEmpty() && (other != stage || !facts.state().isOpen())) {
                box.line(heading(other));
                said.forEach(o -> line(box, o, writes, changed));
            }
        }
        if (writes) {
            List<OpinionSource> open = Arrays.stream(OpinionSource.values())
                    .filter(s ->
                            OpinionAsks.of(stage, facts, now, today).stream().anyMatch(a -> a.source() == s))
                    .filter(s -> of(kept, stage, s).isEmpty())
                    .toList();
            box.button(PartBox.form(
                    "development.candidate.record",
                    text(stage.messageKey()) + " · " + facts.person().name(),
                    "action.save",
                    changed,
                    () -> new OpinionsForm(
                            opinions,
                            facts.id(),
                            stage,
                            open.isEmpty() ? OpinionSource.of(stage) : open,
                            LocalDate.now(clock))));
        }
        return Optional.of(box);
    }

    private static List<KeptOpinion> of(List<KeptOpinion> kept, OpinionStage stage, OpinionSource source) {
        return kept.stream()
                .filter(o -> o.stage() == stage && o.source() == source)
                .toList();
    }

    private static Component state(
            OpinionAsks.Ask ask, CaseFacts facts, OpinionStage stage, Limits now, LocalDate today) {
        if (OpinionAsks.isThere(stage, ask.source(), facts, now, today)) {
            return PartBox.badge(text("development.candidate.earlier"), "good");
        }
        if (ask.source() == OpinionSource.RECOMMENDED_BY_LEAGUE
                && OpinionAsks.leagueUntil(facts, now).isPresent()) {
            return until(OpinionAsks.leagueUntil(facts, now).get(), today);
        }
        return ask.needed()
                ? PartBox.badge(text("development.candidate.missing"), "warn")
                : PartBox.badge(text("development.candidate.optional"), "plain");
    }

    private void line(PartBox box, KeptOpinion opinion, boolean writes, Runnable changed) {
        String name = text(opinion.source().messageKey());
        Component badge = opinion.inFavour()
                ? PartBox.badge(text("development.candidate.inFavour"), "good")
                : PartBox.badge(text("development.candidate.notInFavour"), "warn");
        Component words = PartBox.text(
                opinion.saidOn() + (opinion.saidBy().isEmpty() ? "" : " " + opinion.saidBy()) + "：" + opinion.text());
        if (writes) {
            box.line(
                    PartBox.name(name),
                    badge,
                    words,
                    PartBox.small(
                            "action.edit", name, "action.save", changed, () -> new OpinionForm(opinions, opinion)));
        } else {
            box.line(PartBox.name(name), badge, words);
        }
    }

    /** Until when a recommendation of the league is good (LEAG-02). */
    private static Component until(LocalDate last, LocalDate today) {
        return today.isAfter(last)
                ? PartBox.badge(text("development.candidate.expired", last), "warn")
                : PartBox.badge(text("development.candidate.goodUntil", last), "plain");
    }

    private static Component heading(OpinionStage stage) {
        H3 heading = new H3(text(stage.messageKey()));
        heading.addClassName("dev-line-heading");
        return heading;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
