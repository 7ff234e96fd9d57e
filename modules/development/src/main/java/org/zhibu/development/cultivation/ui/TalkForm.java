package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.TalkDraft;
import org.zhibu.development.cultivation.TalkTopic;
import org.zhibu.development.cultivation.Talks;

/** A talk with the fields of its paper form (谈话记录表, TPL-08). */
class TalkForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<TalkDraft> keep;
    private final boolean edits;
    private final DatePicker heldOn = date("heldOn", "development.talk.heldOn", true);
    private final Select<TalkTopic> topic =
            choice("topic", "development.talk.topic", List.of(TalkTopic.values()), true);
    private final TextField talker = text("talker", "development.talk.talker", 60, true);
    private final TextField place = text("place", "development.talk.place", 80, false);
    private final TextArea points = longText("points", "development.talk.points", 2000, false);
    private final TextArea problems = longText("problems", "development.talk.problems", 1000, false);
    private final TextArea direction = longText("direction", "development.talk.direction", 1000, false);
    private final Checkbox byContact = flag("development.talk.byContact");

    private TalkForm(Consumer<TalkDraft> keep, boolean edits, TalkDraft draft) {
        this.keep = keep;
        this.edits = edits;
        topic.setItemLabelGenerator(t -> getTranslation(t.messageKey()));
        heldOn.setValue(draft.heldOn());
        topic.setValue(draft.topic());
        talker.setValue(draft.talker());
        place.setValue(draft.place());
        points.setValue(draft.points());
        problems.setValue(draft.problems());
        direction.setValue(draft.direction());
        byContact.setValue(draft.byContact());
    }

    static TalkForm of(Talks talks, UUID caseId, String talker, LocalDate today) {
        return new TalkForm(draft -> talks.record(caseId, draft), false, TalkDraft.on(today, talker));
    }

    /** The talk of a contact with an own person. */
    static TalkForm ofContact(Talks talks, UUID caseId, String talker, LocalDate today) {
        TalkForm form = of(talks, caseId, talker, today);
        form.byContact.setVisible(false);
        return form;
    }

    static TalkForm ofMany(Consumer<TalkDraft> keep, String talker, LocalDate today) {
        return new TalkForm(keep, false, TalkDraft.on(today, talker));
    }

    static TalkForm of(Talks talks, Talks.Kept kept) {
        return new TalkForm(
                draft -> talks.change(kept.id(), kept.version(), draft),
                true,
                new TalkDraft(
                        kept.topic(),
                        kept.heldOn(),
                        kept.place(),
                        kept.talker(),
                        kept.byContact(),
                        kept.points(),
                        kept.problems(),
                        kept.direction()));
    }

    @Override
    public boolean editsRecord() {
        return edits;
    }

    @Override
    protected void save() {
        keep.accept(new TalkDraft(
                topic.getValue(),
                heldOn.getValue(),
                stripped(place),
                stripped(talker),
                byContact.getValue(),
                stripped(points),
                stripped(problems),
                stripped(direction)));
    }
}
