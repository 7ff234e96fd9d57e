package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.rule.OverriddenWarning;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Resolution;

/** Everything that was recorded: who, when, how was voted, what was taken back, which warnings were gone past. */
class HistoryCard extends Section {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Attachments attachments;
    private final transient ZoneId zone;
    private final transient Map<AttachmentId, Attachment> files;

    HistoryCard(List<KeptEntry> entries, List<OverriddenWarning> warnings, Attachments attachments, ZoneId zone) {
        this.attachments = attachments;
        this.zone = zone;
        files = attachments.byIds(entries.stream()
                .map(KeptEntry::file)
                .filter(java.util.Objects::nonNull)
                .toList());
        addClassNames("panel", "dev-card");
        add(new H2(getTranslation("development.section.history")));
        OrderedList list = new OrderedList();
        list.addClassName("dev-history");
        entries.reversed().forEach(e -> list.add(item(e)));
        add(list);
        if (!warnings.isEmpty()) {
            add(new H3(getTranslation("development.section.overridden")));
            UnorderedList past = new UnorderedList();
            past.addClassName("dev-overridden");
            warnings.forEach(w -> past.add(item(w)));
            add(past);
        }
    }

    private ListItem item(KeptEntry entry) {
        Span day = new Span(entry.day().toString());
        day.addClassName("dev-day");
        Span act = new Span(getTranslation(entry.act().messageKey()));
        act.addClassName("dev-act");
        Div head = new Div(day, act);
        head.addClassName("dev-entry-head");
        if (entry.from() != entry.to()) {
            Span to = new Span(getTranslation(entry.to().messageKey()));
            to.addClassNames("badge", "badge-plain");
            head.add(to);
        }
        ListItem item = new ListItem(head);
        Resolution by = entry.resolution();
        if (by != null) {
            item.add(votes(by));
        }
        String more = more(entry);
        if (!more.isEmpty()) {
            item.add(new Paragraph(more));
        }
        if (!entry.note().isEmpty()) {
            Paragraph note = new Paragraph(entry.note());
            note.addClassName("dev-note");
            item.add(note);
        }
        Attachment file = entry.file() == null ? null : files.get(entry.file());
        if (file != null) {
            item.add(new AttachmentLink(attachments, file, getTranslation("development.field.scan")));
        }
        Paragraph recorded =
                new Paragraph(getTranslation("development.recorded", entry.recordedBy(), time(entry.recordedAt())));
        recorded.addClassName("dev-detail");
        item.add(recorded);
        if (entry.undone()) {
            item.addClassName("dev-undone");
            Span undone = new Span(getTranslation("development.undone"));
            undone.addClassNames("badge", "badge-warn");
            head.add(undone);
        }
        return item;
    }

    private Paragraph votes(Resolution by) {
        Paragraph line = new Paragraph(getTranslation(
                by.secret() ? "development.votes.secret" : "development.votes",
                getTranslation((by.generalMeeting() ? Doer.GENERAL_MEETING : Doer.BRANCH_COMMITTEE).messageKey()),
                by.expected(),
                by.present(),
                by.written(),
                by.yes(),
                by.no(),
                by.abstain()));
        if (!by.link().isEmpty()) {
            line.add(new Span(" · "), WayCard.minutes(this, by.link()));
        }
        return line;
    }

    private String more(KeptEntry entry) {
        StringBuilder words = new StringBuilder();
        if (!entry.doneBy().isEmpty()) {
            words.append(getTranslation("development.field.doneBy")).append(' ').append(entry.doneBy());
        }
        if (!entry.number().isEmpty()) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(
                            entry.act() == Act.SET_TIER
                                    ? getTranslation("development.tier." + entry.number())
                                    : getTranslation("development.field.number") + " " + entry.number());
        }
        if (entry.until() != null) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(getTranslation("development.field.until"))
                    .append(' ')
                    .append(entry.until());
        }
        if (entry.submission() != null) {
            words.append(words.isEmpty() ? "" : " · ").append(getTranslation("development.answeredAbove"));
        }
        return words.toString();
    }

    private ListItem item(OverriddenWarning warning) {
        Span what = new Span((warning.rule().isEmpty() ? "" : warning.rule() + " ") + warning.warning());
        Paragraph why = new Paragraph(getTranslation("development.overridden.reason", warning.reason()));
        Paragraph by = new Paragraph(getTranslation("development.recorded", warning.by(), time(warning.at())));
        by.addClassName("dev-detail");
        return new ListItem(what, why, by);
    }

    private String time(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
