package org.zhibu.meetings.onecase.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.onecase.Project;
import org.zhibu.meetings.onecase.Projects;

/** A village project with its numbers (SMP-03). */
class ProjectForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 1_000_000;

    private final transient Projects projects;
    private final transient @Nullable Project read;
    private final UUID id;
    private final TextField name = text("name", "meetings.oneCase.name", 100, true);
    private final TextField site = text("site", "meetings.oneCase.site", 100, true);
    private final IntegerField year = number("year", "meetings.field.year", 1990, 2200, true);
    private final Select<Projects.Consent> meeting;
    private final BigDecimalField capitaFee = amount("capitaFee", "meetings.oneCase.capitaFee", true);
    private final IntegerField population = number("population", "meetings.oneCase.population", 0, MANY, true);
    private final IntegerField labourDays = number("labourDays", "meetings.oneCase.labourDays", 0, 366, true);
    private final IntegerField labourers = number("labourers", "meetings.oneCase.labourers", 0, MANY, true);
    private final TextArea content = longText("content", "meetings.oneCase.content", 2000, false);
    private final Checkbox unanimous = flag("meetings.oneCase.unanimous");

    ProjectForm(@Nullable Project read, int thisYear, Projects projects) {
        this.projects = projects;
        this.read = read;
        this.id = read == null ? UUID.randomUUID() : read.id();
        meeting = choice("meeting", "meetings.oneCase.meeting", projects.consents(), false);
        meeting.setItemLabelGenerator(m -> m == null ? "" : m.date() + " " + m.title());
        meeting.setHelperText(getTranslation("meetings.oneCase.meeting.help"));
        year.setValue(thisYear);
        if (read != null) {
            name.setValue(read.name());
            site.setValue(read.site());
            year.setValue(read.year());
            capitaFee.setValue(read.capitaFee());
            labourDays.setValue(read.labourDays());
            population.setValue(read.population());
            labourers.setValue(read.labourers());
            content.setValue(read.content());
            unanimous.setValue(read.unanimous());
            meeting.getListDataView()
                    .getItems()
                    .filter(m -> m.id().equals(read.meeting()))
                    .findFirst()
                    .ifPresent(meeting::setValue);
        }
    }

    UUID id() {
        return id;
    }

    @Override
    public boolean editsRecord() {
        return read != null;
    }

    @Override
    protected void save() {
        projects.write(Projects.told(
                id,
                read == null ? 0 : read.version(),
                meeting.getValue() == null ? null : meeting.getValue().id(),
                stripped(name),
                stripped(site),
                year.getValue(),
                stripped(content),
                capitaFee.getValue(),
                labourDays.getValue(),
                population.getValue(),
                labourers.getValue(),
                unanimous.getValue()));
    }
}
