package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Post;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.submission.DecidingMeeting;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Submission;

/** The talk with whoever is to be admitted: by whom, when, and what came of it (STEP-16, AUTH-12). */
class TalkForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final List<Post> TALKERS =
            List.of(Post.ORGANIZATION_OFFICER, Post.COMMITTEE_SECRETARY, Post.COMMITTEE_DEPUTY, Post.COMMITTEE_CLERK);

    private final transient SubmissionServices services;
    private final transient Submission read;
    private final ComboBox<String> talkedBy = search("talkedBy", "submission.field.talkedBy", true);
    private final DatePicker talkedOn = date("talkedOn", "submission.field.talkedOn", true);
    private final TextArea opinion = longText("opinion", "submission.field.talkOpinion", Inbound.MAX_OPINION, true);

    TalkForm(Submission read, SubmissionServices services) {
        this.services = services;
        this.read = read;
        talkedBy.setItems(talkers());
        talkedBy.setAllowCustomValue(true);
        talkedBy.addCustomValueSetListener(e -> talkedBy.setValue(e.getDetail().strip()));
        talkedBy.setHelperText(getTranslation("submission.talkedBy.help"));
        talkedOn.setValue(LocalDate.now(services.clock()));
    }

    /** Officers and secretaries, and those who sat in the last meeting. */
    private List<String> talkers() {
        return Stream.concat(
                        TALKERS.stream()
                                .flatMap(p -> services.people().holders(p).stream())
                                .map(PersonSummary::name),
                        services.meetings().latest(1).stream()
                                .flatMap(m -> m.members().stream())
                                .map(DecidingMeeting.Member::name))
                .distinct()
                .toList();
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.inbound()
                .talk(
                        read.key(),
                        read.version(),
                        Objects.requireNonNull(talkedBy.getValue()),
                        Objects.requireNonNull(talkedOn.getValue()),
                        stripped(opinion));
    }
}
