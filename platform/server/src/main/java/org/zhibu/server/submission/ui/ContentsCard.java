package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.submission.Edition;
import org.zhibu.server.submission.EditionChanges;
import org.zhibu.server.submission.Submission;

/** What the submission contains, with buttons to change it while it is a draft, and what is new since it was sent back. */
class ContentsCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient Submission submission;
    private final transient SubmissionServices services;
    private final boolean editable;

    ContentsCard(Submission submission, boolean editable, SubmissionServices services, Runnable changed) {
        super("submission.section.contents", changed);
        this.submission = submission;
        this.services = services;
        this.editable = editable;
        Edition contents = submission.contents();
        if (editable) {
            List<RequiredDocument> checklist = services.outbound()
                    .kindOf(submission)
                    .map(k -> k.required())
                    .orElse(List.of());
            actions(
                    quiet(form("submission.action.text", "action.save", () -> new TextEditForm(submission, services))),
                    quiet(form(
                            "submission.action.person",
                            "action.save",
                            () -> new ConcernedForm(submission, null, services))),
                    quiet(form(
                            "submission.action.document",
                            "action.save",
                            () -> new DocumentForm(submission, checklist, services))));
        }
        changes();
        Paragraph body = new Paragraph(contents.body());
        body.addClassName("submission-text");
        body.setVisible(!contents.body().isEmpty());
        add(body);
        if (!contents.people().isEmpty()) {
            add(new H3(getTranslation("submission.field.people")));
            contents.people().forEach(p -> add(person(p)));
        }
        add(new H3(getTranslation("submission.section.documents")));
        if (contents.documents().isEmpty()) {
            Paragraph none = new Paragraph(
                    getTranslation(editable ? "submission.documents.none" : "submission.documents.nothing"));
            none.addClassName("empty");
            add(none);
        } else {
            add(documents(contents));
        }
    }

    private void changes() {
        int editions = submission.editions().size();
        if (editions < 2) {
            return;
        }
        List<EditionChanges.Change> changes =
                EditionChanges.between(submission.editions().get(editions - 2), submission.contents());
        Div box = new Div(new H3(getTranslation("submission.section.changes")));
        box.addClassName("submission-changes");
        UnorderedList list = new UnorderedList();
        for (EditionChanges.Change change : changes) {
            ListItem item = new ListItem(new Span(getTranslation(change.messageKey())));
            if (!change.before().isEmpty()) {
                item.add(marked("del", change.before()));
            }
            if (!change.after().isEmpty()) {
                item.add(marked("ins", change.after()));
            }
            list.add(item);
        }
        box.add(changes.isEmpty() ? new Paragraph(getTranslation("submission.changes.none")) : list);
        add(box);
    }

    private static Span marked(String className, String text) {
        Span span = new Span(text);
        span.addClassNames("submission-" + className, "submission-text");
        return span;
    }

    private Component person(Edition.Person person) {
        Div block = new Div();
        block.addClassName("submission-person");
        Div head = new Div(new Span(person.name() + " · " + getTranslation("sex." + person.sex()) + " · "
                + (person.birthDate() == null ? "" : Words.day(person.birthDate()) + " · ")
                + getTranslation("politicalStatus." + person.status())));
        head.addClassName("submission-person-head");
        if (editable) {
            head.add(
                    quiet(form("action.edit", "action.save", () -> new ConcernedForm(submission, person, services))),
                    remove(person.name(), () -> services.drafts().removePerson(submission.key(), person.id())));
        }
        block.add(head);
        block.add(facts(
                "submission.field.resolvedOn", Words.day(person.resolvedOn()),
                "submission.field.cultivatedBy", joined(person.cultivatedBy(), Words.day(person.cultivatedOn())),
                "submission.field.assessedBy", joined(person.assessedBy(), Words.day(person.assessedOn()))));
        return block;
    }

    private UnorderedList documents(Edition contents) {
        List<AttachmentId> ids = new ArrayList<>();
        contents.documents().forEach(d -> {
            if (d.attachment() != null) {
                ids.add(new AttachmentId(d.attachment()));
            }
        });
        var files = services.attachments().byIds(ids);
        UnorderedList list = new UnorderedList();
        list.addClassName("submission-documents");
        for (Edition.Document document : contents.documents()) {
            UUID id = document.attachment();
            Attachment file = id == null ? null : files.get(new AttachmentId(id));
            ListItem item = new ListItem();
            item.add(
                    file == null
                            ? new Span(document.name() + " · "
                                    + getTranslation(id == null ? "submission.onPaper" : "submission.fileGone"))
                            : new AttachmentLink(
                                    services.attachments(), file, document.name() + " · " + kilobytes(file.size())));
            if (editable) {
                item.add(remove(
                        document.name(), () -> services.drafts().removeDocument(submission.key(), document.id())));
            }
            list.add(item);
        }
        return list;
    }

    private Button remove(String name, Runnable act) {
        Button button = new Button(getTranslation("submission.action.remove"), e -> {
            Notices.attempt(act);
            changed();
        });
        button.setAriaLabel(getTranslation("submission.action.remove.of", name));
        return quiet(button);
    }

    private static String joined(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? a + b : a + "（" + b + "）";
    }

    private static String kilobytes(long size) {
        return Math.max(1, Math.round(size / 1024.0)) + " KB";
    }
}
