package org.zhibu.server.people.ui;

import static org.zhibu.server.people.ui.FileWords.day;
import static org.zhibu.server.people.ui.FileWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.SourcedMaterial;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusEntry;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.people.file.AwayEntry;
import org.zhibu.server.people.file.Exclusion;
import org.zhibu.server.people.file.FileNote;
import org.zhibu.server.people.file.Held;
import org.zhibu.server.people.file.MaterialRow;
import org.zhibu.server.people.file.PersonFile;

/** The parts of a person's file. */
final class FileCards {
    private final PersonServices services;
    private final PersonId person;
    private final PersonFile file;
    private final Runnable changed;

    FileCards(PersonServices services, PersonId person, PersonFile file, Runnable changed) {
        this.services = services;
        this.person = person;
        this.file = file;
        this.changed = changed;
    }

    /** PPL-21, PPL-22: every decision; those taken back stay readable. */
    FileCard history(boolean manages) {
        FileCard card = new FileCard(text("people.file.history"));
        for (StatusEntry e : file.history()) {
            List<Component> buttons = new ArrayList<>();
            if (manages && !e.reversed()) {
                correction(card, e).ifPresent(buttons::add);
            }
            ListItem line = card.line(
                    LocalDate.MIN.equals(e.effectiveFrom())
                            ? text("people.file.unknownDay")
                            : e.effectiveFrom().toString(),
                    describe(e),
                    buttons.toArray(Component[]::new));
            line.setClassName("file-reversed", e.reversed());
        }
        return card;
    }

    private java.util.Optional<Button> correction(FileCard card, StatusEntry e) {
        return switch (e.act().kind()) {
            case START ->
                java.util.Optional.of(card.form(
                        "people.file.amend",
                        () -> new CorrectionForm(services.history(), person, e.id(), true),
                        changed));
            case NAMING ->
                e.act() == StatusAct.LIFT ? java.util.Optional.of(reverse(card, e)) : java.util.Optional.empty();
            case MOVE, END -> java.util.Optional.of(reverse(card, e));
            case SIDE ->
                java.util.Optional.of(
                        e.liftedOn() == null
                                ? card.form(
                                        "people.file.lift",
                                        () -> new LiftForm(services.history(), person, e.id()),
                                        changed)
                                : reverse(card, e));
        };
    }

    private Button reverse(FileCard card, StatusEntry e) {
        return card.form(
                "people.file.reverse", () -> new CorrectionForm(services.history(), person, e.id(), false), changed);
    }

    private String describe(StatusEntry e) {
        return Stream.of(
                        text("statusAct." + e.act()),
                        e.from() == e.to() && e.act() != StatusAct.REGISTER ? "" : text("politicalStatus." + e.to()),
                        e.tier() == null ? "" : text("activistTier." + e.tier()),
                        e.effectiveUntil() == null ? "" : text("people.file.until", e.effectiveUntil()),
                        e.liftedOn() == null ? "" : text("people.file.lifted", e.liftedOn()),
                        e.decidedOn() == null ? "" : text("decidingBody." + e.body()) + " " + e.decidedOn(),
                        e.approvedOn() == null
                                ? ""
                                : text("decidingBody." + e.approvalBody())
                                        + text("people.file.approved", e.approvedOn()),
                        e.cause() == null ? "" : text("removalCause." + e.cause()),
                        e.basis(),
                        e.reason(),
                        e.reversed() ? text("people.file.reversed") : "")
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** MAT-01…29, and what each step still lacks (PPL-48). */
    FileCard materials(boolean keeps) {
        FileCard card = new FileCard(text("people.file.materials"));
        if (keeps) {
            card.action(card.form("people.material.add", () -> new MaterialForm(services, person, null), changed));
        }
        card.add(new MaterialSteps(services.materials(), person));
        if (file.materials().isEmpty() && file.sourced().isEmpty()) {
            card.empty("people.material.empty");
        }
        Map<AttachmentId, Attachment> files = services.attachments()
                .byIds(Stream.concat(
                                file.materials().stream().map(MaterialRow::attachment),
                                file.sourced().stream().map(SourcedMaterial::attachment))
                        .filter(Objects::nonNull)
                        .toList());
        for (MaterialRow m : file.materials()) {
            List<Component> buttons = new ArrayList<>();
            Attachment scan = m.attachment() == null ? null : files.get(m.attachment());
            if (scan != null) {
                buttons.add(new AttachmentLink(services.attachments(), scan, text("people.material.open")));
            }
            if (keeps && m.state() == MaterialRow.State.PRESENT) {
                buttons.add(card.form(
                        "people.material.take", () -> new LossForm(services.materials(), person, m.id()), changed));
            }
            if (keeps && m.state() == MaterialRow.State.LOST) {
                buttons.add(card.form("people.material.replace", () -> new MaterialForm(services, person, m), changed));
            }
            ListItem line = card.line(
                    m.dated().toString(),
                    Stream.of(
                                    m.code() + " " + text("material." + m.code()),
                                    m.title(),
                                    m.number(),
                                    m.note(),
                                    m.state() == MaterialRow.State.PRESENT
                                            ? ""
                                            : text("people.material.state." + m.state()) + "：" + m.stateReason())
                            .filter(s -> !s.isEmpty())
                            .collect(Collectors.joining(" · ")),
                    buttons.toArray(Component[]::new));
            line.setClassName("file-reversed", m.state() != MaterialRow.State.PRESENT);
        }
        file.sourced().forEach(m -> sourced(card, m, files));
        return card;
    }

    /** A paper that a module keeps; it is put right there. */
    private void sourced(FileCard card, SourcedMaterial m, Map<AttachmentId, Attachment> files) {
        List<Component> buttons = new ArrayList<>();
        Attachment scan = m.attachment() == null ? null : files.get(m.attachment());
        if (scan != null) {
            buttons.add(new AttachmentLink(services.attachments(), scan, text("people.material.open")));
        }
        buttons.add(new Anchor(m.link(), text("people.material.sourced")));
        card.line(
                m.dated().toString(),
                Stream.of(m.code() + " " + text("material." + m.code()), m.title(), m.number(), m.note())
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" · ")),
                buttons.toArray(Component[]::new));
    }

    /** PPL-24…28. */
    FileCard absence(boolean manages, LocalDate today) {
        FileCard card = new FileCard(text("people.file.absence"));
        AwayEntry open =
                file.away().stream().filter(a -> a.to() == null).findFirst().orElse(null);
        if (manages) {
            card.action(card.form(
                    open == null ? "people.away.add" : "people.away.change",
                    () -> new AwayForm(services.absences(), person, open),
                    changed));
            card.action(card.form("people.exclude", () -> new ExclusionForm(services.absences(), person), changed));
        }
        file.away()
                .forEach(a -> card.line(
                        a.from().toString(),
                        Stream.of(
                                        text("awayKind." + a.kind()),
                                        a.place(),
                                        a.takesPart() ? text("people.away.takesPart") : "",
                                        a.lastContact() == null ? "" : text("people.away.contactOn", a.lastContact()),
                                        a.searched(),
                                        a.to() == null ? "" : text("people.file.until", a.to()))
                                .filter(s -> !s.isEmpty())
                                .collect(Collectors.joining(" · "))));
        for (Exclusion e : file.exclusions()) {
            boolean runs = e.ended() == null && !e.until().isBefore(today);
            card.line(
                    e.from().toString(),
                    text("people.leftOut." + e.ground(), e.until()) + " · " + e.explanation() + " · " + e.consent()
                            + (e.ended() == null ? "" : " · " + text("people.file.lifted", e.ended())),
                    manages && runs ? new Component[] {endButton(e)} : new Component[0]);
        }
        if (!card.hasLines()) {
            card.empty("people.absence.empty");
        }
        return card;
    }

    private Button endButton(Exclusion e) {
        Button button = new Button(text("people.exclude.end"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(c -> Confirm.ask(
                button,
                text("people.exclude.end.ask"),
                text("people.exclude.end.text"),
                "people.exclude.end",
                false,
                () -> {
                    if (Notices.attempt(
                            () -> services.absences().endExclusion(person, Objects.requireNonNull(e.id())))) {
                        changed.run();
                    }
                }));
        return button;
    }

    /** PPL-07…09. */
    FileCard notes(boolean manages) {
        FileCard card = new FileCard(text("people.file.notes"));
        if (manages) {
            card.action(card.form("people.note.add", () -> new FileNoteForm(services.notes(), person), changed));
        }
        for (FileNote n : file.notes()) {
            ListItem line = card.line(
                    day(n.from()),
                    Stream.of(
                                    text("fileNote." + n.kind()),
                                    n.title(),
                                    n.detail(),
                                    n.until() == null ? "" : text("people.file.until", n.until()))
                            .filter(s -> !s.isEmpty())
                            .collect(Collectors.joining(" · ")));
            if (n.deciding()) {
                Span mark = new Span(text("people.note.deciding"));
                mark.addClassNames("badge", "badge-warn");
                line.add(mark);
            }
        }
        if (!card.hasLines()) {
            card.empty("people.note.empty");
        }
        return card;
    }

    /** Posts and groups with their days (PPL-05). */
    FileCard held() {
        FileCard card = new FileCard(text("people.file.held"));
        for (Held h : file.held()) {
            card.line(
                    day(h.from()),
                    (h.post() ? text("post." + h.name()) : h.name())
                            + (h.until() == null ? "" : " · " + text("people.file.until", h.until())));
        }
        if (!card.hasLines()) {
            card.empty("people.held.empty");
        }
        return card;
    }

    /** What modules say. */
    List<FileCard> sections() {
        return file.sections().entrySet().stream()
                .map(s -> {
                    FileCard card = new FileCard(text(s.getKey()));
                    s.getValue()
                            .forEach(r -> card.line(
                                    day(r.date()),
                                    r.text(),
                                    r.link() == null
                                            ? new Component[0]
                                            : new Component[] {new Anchor(r.link(), text("people.material.open"))}));
                    if (!card.hasLines()) {
                        card.empty("people.section.empty");
                    }
                    return card;
                })
                .toList();
    }
}
