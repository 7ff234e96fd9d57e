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
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.cultivation.Talks;
import org.zhibu.development.path.CaseFacts;

/** Talks with the person. */
@org.springframework.stereotype.Component
class TalksPart implements CasePart {
    private static final int ORDER = 22;

    private final Talks talks;
    private final Access access;
    private final Clock clock;

    TalksPart(Talks talks, Access access, Clock clock) {
        this.talks = talks;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.talk.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        List<Talks.Kept> kept = talks.of(facts.id());
        boolean writes = access.has(DevelopmentPermissions.CULTIVATE);
        PartBox box = new PartBox();
        if (kept.isEmpty()) {
            box.empty("development.talk.none");
        }
        Latest.lines(box, kept, talk -> line(box, talk, writes, changed));
        if (writes && facts.state().isOpen()) {
            box.button(PartBox.form(
                    "development.talk.add",
                    facts.person().name(),
                    "action.save",
                    changed,
                    () -> TalkForm.of(talks, facts.id(), access.user().name(), LocalDate.now(clock))));
        }
        return Optional.of(box);
    }

    private void line(PartBox box, Talks.Kept talk, boolean writes, Runnable changed) {
        String day = talk.heldOn().toString();
        Span what = PartBox.text(Stream.of(talk.talker(), talk.points(), talk.problems(), talk.direction())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · ")));
        Component topic = PartBox.badge(what.getTranslation(talk.topic().messageKey()), "plain");
        if (writes) {
            box.line(
                    PartBox.name(day),
                    topic,
                    what,
                    PartBox.small("action.edit", day, "action.save", changed, () -> TalkForm.of(talks, talk)),
                    PartBox.small(
                            "development.cultivation.remove",
                            day,
                            "development.cultivation.remove",
                            changed,
                            () -> new RemoveForm(why -> talks.remove(talk.id(), why))));
        } else {
            box.line(PartBox.name(day), topic, what);
        }
    }
}
