package org.zhibu.server.people.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.people.file.StudyYear;
import org.zhibu.server.people.file.StudyYears;

/** A student's results of an academic year (PPL-02). */
class StudyYearForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int LAST = 2100;

    private final transient StudyYears years;
    private final PersonId person;
    private final transient @Nullable StudyYear before;
    private final IntegerField year = number("year", "people.study.year", StudyYears.FIRST, LAST, true);
    private final BigDecimalField rank = amount("rank", "people.study.rank", false);
    private final IntegerField failed = number("failed", "people.study.failed", 0, StudyYears.MAX_FAILED, true);
    private final IntegerField resits = number("resits", "people.study.resits", 0, StudyYears.MAX_FAILED, true);

    /** @param before the year to be changed; null for a new one */
    StudyYearForm(StudyYears years, PersonId person, @Nullable StudyYear before) {
        this.years = years;
        this.person = person;
        this.before = before;
        year.setHelperText(getTranslation("people.study.year.help"));
        rank.setHelperText(getTranslation("people.study.rank.help"));
        failed.setHelperText(getTranslation("people.study.failed.help"));
        failed.setValue(0);
        resits.setValue(0);
        if (before != null) {
            year.setValue(before.year());
            rank.setValue(before.rankPercent());
            failed.setValue(before.failedCourses());
            resits.setValue(before.resitsPassed());
        }
    }

    @Override
    public boolean editsRecord() {
        return before != null;
    }

    @Override
    protected void save() {
        years.save(
                person,
                new StudyYear(
                        before == null ? null : before.id(),
                        before == null ? 0 : before.version(),
                        Objects.requireNonNull(year.getValue()),
                        rank.getValue(),
                        Objects.requireNonNull(failed.getValue()),
                        Objects.requireNonNull(resits.getValue())));
    }
}
