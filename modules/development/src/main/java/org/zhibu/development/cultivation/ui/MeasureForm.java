package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.ui.CaseChoice;
import org.zhibu.development.cultivation.Account;
import org.zhibu.development.cultivation.MeasureDraft;
import org.zhibu.development.cultivation.MeasureKind;
import org.zhibu.development.cultivation.Measures;
import org.zhibu.development.path.CaseState;

/** A dated entry of the cultivation: of one person, of several, or put right. Scores are asked for an account of work alone. */
class MeasureForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SCORERS = 5000;

    private final transient Measures measures;
    private final transient @Nullable UUID caseId;
    private final transient Measures.@Nullable Kept kept;
    private final Select<MeasureKind> kind;
    private final DatePicker heldOn = date("heldOn", "development.measure.heldOn", true);
    private final MultiSelectComboBox<CaseName> people = new MultiSelectComboBox<>();
    private final TextField title = text("title", "development.measure.what", 120, true);
    private final TextArea result = longText("result", "development.measure.result", 1000, false);
    private final IntegerField members = number("members", "development.account.members", 1, MAX_SCORERS, false);
    private final BigDecimalField membersScore = amount("membersScore", "development.account.membersScore", false);
    private final IntegerField staff = number("staff", "development.account.staff", 1, MAX_SCORERS, false);
    private final BigDecimalField staffScore = amount("staffScore", "development.account.staffScore", false);

    private MeasureForm(
            Measures measures,
            @Nullable UUID caseId,
            Measures.@Nullable Kept kept,
            List<MeasureKind> kinds,
            LocalDate today) {
        this.measures = measures;
        this.caseId = caseId;
        this.kept = kept;
        kind = choice("kind", "development.measure.kind", kinds, true);
        kind.setItemLabelGenerator(k -> getTranslation(k.messageKey()));
        addComponentAsFirst(kind);
        kind.addValueChangeListener(e -> scores());
        heldOn.setValue(today);
        kind.setValue(kinds.getFirst());
        if (kept != null) {
            MeasureDraft draft = kept.draft();
            heldOn.setValue(draft.heldOn());
            title.setValue(draft.title());
            result.setValue(draft.result());
            Account account = draft.account();
            if (account != null) {
                members.setValue(account.members());
                membersScore.setValue(account.membersScore());
                staff.setValue(account.staff());
                staffScore.setValue(account.staffScore());
            }
        }
        scores();
    }

    /** Of one person, with the kinds of the person's stage. */
    static MeasureForm of(Measures measures, UUID caseId, CaseState state, LocalDate today) {
        return new MeasureForm(
                measures,
                caseId,
                null,
                Arrays.stream(MeasureKind.values()).filter(k -> k.fits(state)).toList(),
                today);
    }

    /** Of several people at once. */
    static MeasureForm ofMany(Measures measures, CaseNames names, LocalDate today) {
        MeasureForm form = new MeasureForm(
                measures,
                null,
                null,
                Arrays.stream(MeasureKind.values())
                        .filter(k -> k != MeasureKind.ACCOUNT)
                        .toList(),
                today);
        CaseChoice.fill(
                form.people,
                names,
                Arrays.stream(CaseState.values()).filter(MeasureKind.TASK::fits).toList());
        form.<MultiSelectComboBox<CaseName>, Set<CaseName>>register("people", form.people, CaseChoice::chosen);
        form.setColspan(form.people, 2);
        return form;
    }

    /** Puts one right. */
    static MeasureForm of(Measures measures, Measures.Kept kept) {
        return new MeasureForm(
                measures, null, kept, List.of(kept.draft().kind()), kept.draft().heldOn());
    }

    @Override
    public boolean editsRecord() {
        return kept != null;
    }

    @Override
    protected void save() {
        boolean scored = kind.getValue() == MeasureKind.ACCOUNT;
        MeasureDraft draft = new MeasureDraft(
                kind.getValue(),
                heldOn.getValue(),
                stripped(title),
                stripped(result),
                scored
                        ? new Account(
                                members.getValue(), membersScore.getValue(), staff.getValue(), staffScore.getValue())
                        : null);
        if (kept != null) {
            measures.change(kept.id(), kept.version(), draft);
        } else {
            UUID one = caseId;
            measures.record(
                    one == null ? people.getValue().stream().map(CaseName::id).toList() : List.of(one), draft);
        }
    }

    private void scores() {
        boolean scored = kind.getValue() == MeasureKind.ACCOUNT;
        for (Component field : List.of(members, membersScore, staff, staffScore)) {
            field.setVisible(scored);
        }
    }
}
