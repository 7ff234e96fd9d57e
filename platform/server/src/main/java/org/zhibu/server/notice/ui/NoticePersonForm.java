package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.notice.Notice;

/** What a notice tells of a person. What the register knows is filled in. */
class NoticePersonForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final transient Notice.@Nullable Listed listed;
    private final TextField name;
    private final TextField sex;
    private final TextField ethnicity;
    private final TextField birth;
    private final TextField education;
    private final TextField post;
    private final TextField appliedOn;
    private final TextField cultivation;
    private final TextField training;
    private final TextField review;
    private final TextField sponsors;

    /** For another person without one. */
    NoticePersonForm(NoticeServices services, Notice notice, Notice.@Nullable Listed listed) {
        this.services = services;
        this.notice = notice;
        this.listed = listed;
        ComboBox<PersonSummary> register = search("register", "notice.person.fromRegister", false);
        register.setHelperText(getTranslation("notice.person.fromRegister.help"));
        register.setItemLabelGenerator(p -> Fields.person(this, p));
        register.setItems(query ->
                services.people().search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        name = text("name", "notice.document.persons.name", 60, true);
        name.setHelperText(getTranslation("notice.person.help"));
        sex = text("sex", "notice.document.persons.sex", 10, false);
        ethnicity = text("ethnicity", "notice.document.persons.ethnicity", 20, false);
        birth = text("birth", "notice.document.persons.birth", 20, false);
        education = text("education", "notice.document.persons.education", 40, false);
        post = text("post", "notice.document.persons.post", 120, false);
        appliedOn = text("appliedOn", "notice.document.persons.appliedOn", 20, false);
        cultivation = text("cultivation", "notice.document.persons.cultivation", 60, false);
        training = text("training", "notice.document.persons.training", 120, false);
        review = text("review", "notice.document.persons.review", 120, false);
        sponsors = text("sponsors", "notice.document.persons.sponsors", 120, false);
        register.addValueChangeListener(e -> fill(e.getValue()));
        if (listed != null) {
            fill(listed.person());
        }
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        services.notices()
                .person(
                        notice.row().id(),
                        notice.row().version(),
                        Optional.ofNullable(listed).map(Notice.Listed::id),
                        new NoticePerson(
                                stripped(name),
                                stripped(sex),
                                stripped(ethnicity),
                                stripped(birth),
                                stripped(education),
                                stripped(post),
                                stripped(appliedOn),
                                stripped(cultivation),
                                stripped(training),
                                stripped(review),
                                stripped(sponsors)));
    }

    private void fill(@Nullable PersonSummary person) {
        if (person != null) {
            name.setValue(person.name());
            sex.setValue(getTranslation("sex." + person.sex()));
            if (person.birthDate() != null) {
                birth.setValue(getTranslation(
                        "notice.birth",
                        String.valueOf(person.birthDate().getYear()),
                        person.birthDate().getMonthValue()));
            }
        }
    }

    private void fill(NoticePerson person) {
        name.setValue(person.name());
        sex.setValue(person.sex());
        ethnicity.setValue(person.ethnicity());
        birth.setValue(person.birth());
        education.setValue(person.education());
        post.setValue(person.post());
        appliedOn.setValue(person.appliedOn());
        cultivation.setValue(person.cultivation());
        training.setValue(person.training());
        review.setValue(person.review());
        sponsors.setValue(person.sponsors());
    }
}
