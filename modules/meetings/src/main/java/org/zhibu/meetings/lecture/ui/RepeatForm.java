package org.zhibu.meetings.lecture.ui;

import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.meetings.lecture.MakeUps;

/** Which earlier lecture a session repeats (MEET-87). */
public class RepeatForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient MakeUps makeUps;
    private final UUID session;
    private final Select<MakeUps.Lecture> earlier;

    public RepeatForm(UUID session, MakeUps makeUps) {
        this.makeUps = makeUps;
        this.session = session;
        earlier = choice("earlier", "meetings.field.repeats", makeUps.repeatable(session), false);
        earlier.setItemLabelGenerator(l -> l == null ? "" : l.date() + " " + l.title());
        earlier.setHelperText(getTranslation("meetings.help.repeats"));
        makeUps.repeated(session)
                .flatMap(r -> earlier.getListDataView()
                        .getItems()
                        .filter(l -> l.id().equals(r.id()))
                        .findFirst())
                .ifPresent(earlier::setValue);
    }

    @Override
    protected void save() {
        makeUps.repeats(
                session, earlier.getValue() == null ? null : earlier.getValue().id());
    }
}
