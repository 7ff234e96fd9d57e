package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.OverhaulMove;
import org.zhibu.development.cultivation.OverhaulPerson;
import org.zhibu.development.cultivation.Overhauls;
import org.zhibu.development.cultivation.Roster;
import org.zhibu.development.path.Resolution;

/** The decision of the branch's committee on all that the board shows as moved. */
class OverhaulForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 99;

    private final transient Overhauls overhauls;
    private final transient List<OverhaulPerson> moved;
    private final transient Map<UUID, Roster> to;
    private final DatePicker day = date("day", "development.overhaul.day", true);
    private final TextField link = text("link", "development.overhaul.link", 200, false);
    private final IntegerField expected = number("expected", "development.overhaul.expected", 1, MOST, true);
    private final IntegerField present = number("present", "development.overhaul.present", 0, MOST, true);
    private final IntegerField yes = number("yes", "development.overhaul.yes", 0, MOST, true);
    private final IntegerField no = number("no", "development.overhaul.no", 0, MOST, true);
    private final IntegerField abstain = number("abstain", "development.overhaul.abstain", 0, MOST, true);
    private final TextArea struckOff;
    private final TextArea note = longText("note", "development.overhaul.note", 1000, false);

    OverhaulForm(Overhauls overhauls, List<OverhaulPerson> moved, Map<UUID, Roster> to, LocalDate today) {
        this.overhauls = overhauls;
        this.moved = moved;
        this.to = Map.copyOf(to);
        boolean strikes = moved.stream().anyMatch(p -> to.get(p.caseId()) == Roster.STRUCK_OFF);
        struckOff = longText("reason", "development.overhaul.reason", 300, strikes);
        struckOff.setVisible(strikes);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("dev-moves");
        moved.forEach(p -> lines.add(new ListItem(getTranslation(
                "development.overhaul.line",
                p.name(),
                getTranslation(p.roster().messageKey()),
                getTranslation(to.getOrDefault(p.caseId(), p.roster()).messageKey())))));
        if (moved.isEmpty()) {
            lines.add(new ListItem(getTranslation("development.overhaul.nobody")));
        }
        add(lines);
        setColspan(lines, 2);
        day.setValue(today);
        no.setValue(0);
        abstain.setValue(0);
    }

    @Override
    protected void save() {
        Resolution vote = new Resolution(
                false,
                expected.getValue(),
                present.getValue(),
                0,
                yes.getValue(),
                no.getValue(),
                abstain.getValue(),
                false,
                null,
                stripped(link));
        List<OverhaulMove> moves = moved.stream()
                .map(p -> {
                    Roster roster = to.getOrDefault(p.caseId(), p.roster());
                    return new OverhaulMove(
                            p.caseId(), roster, roster == Roster.STRUCK_OFF ? stripped(struckOff) : stripped(note));
                })
                .toList();
        overhauls.decide(day.getValue(), vote, moves, stripped(note), "");
    }
}
