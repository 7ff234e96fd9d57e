package org.zhibu.development.casefile.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.meeting.KeptResolution;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Doer;
import org.zhibu.development.path.Resolution;

/** A form that asks how a meeting voted, or takes it from the minutes. */
abstract class VotedForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100_000;
    private static final int MAX_LINK = 200;

    /** The fields, once a vote is asked for. */
    private record Votes(
            @Nullable Select<KeptResolution> kept,
            Select<Doer> body,
            List<IntegerField> numbers,
            Checkbox secret,
            TextField link) {}

    private transient @Nullable Votes votes;

    /**
     * Asks for the vote, and offers what the minutes of meetings hold, the newest first.
     *
     * @param committee whether the branch has one; otherwise its general meeting decides (ORG-04)
     */
    final void askVotes(Act act, List<KeptResolution> waiting, boolean committee) {
        Select<KeptResolution> kept = waiting.isEmpty() ? null : kept(waiting);
        boolean general = act.doer() == Doer.GENERAL_MEETING || !committee;
        Select<Doer> body = choice(
                "body",
                "development.field.body",
                general ? List.of(Doer.GENERAL_MEETING) : List.of(Doer.BRANCH_COMMITTEE, Doer.GENERAL_MEETING),
                true);
        body.setItemLabelGenerator(d -> getTranslation(d.messageKey()));
        body.setValue(general ? Doer.GENERAL_MEETING : act.doer());
        body.setReadOnly(general);
        List<IntegerField> numbers = new ArrayList<>();
        for (String name : List.of("expected", "present", "written", "yes", "no", "abstain")) {
            numbers.add(number(name, "development.field." + name, 0, MOST, true));
        }
        for (int i : new int[] {2, 4, 5}) {
            numbers.get(i).setValue(0);
        }
        Checkbox secret = new Checkbox(getTranslation("development.field.secret"));
        secret.setValue(act.doer() == Doer.GENERAL_MEETING);
        register("secret", secret, v -> Optional.empty());
        TextField link = text("link", "development.field.link", MAX_LINK, false);
        link.setHelperText(getTranslation("development.help.link"));
        setColspan(link, 2);
        votes = new Votes(kept, body, numbers, secret, link);
        if (kept != null) {
            kept.addValueChangeListener(e -> take(e.getValue()));
            kept.setValue(waiting.getFirst());
        }
    }

    /** How many are expected, before anybody says otherwise. */
    final void expect(int people) {
        Votes asked = votes;
        if (asked != null && asked.numbers().getFirst().isEmpty()) {
            asked.numbers().getFirst().setValue(people);
        }
    }

    /** What was voted; null as long as it is not complete. */
    final @Nullable Resolution resolution() {
        Votes asked = votes;
        if (asked == null || asked.body().isEmpty() || asked.numbers().stream().anyMatch(IntegerField::isEmpty)) {
            return null;
        }
        int[] n = asked.numbers().stream()
                .mapToInt(f -> Math.max(0, Objects.requireNonNull(f.getValue())))
                .toArray();
        KeptResolution from = asked.kept() == null ? null : asked.kept().getValue();
        return new Resolution(
                asked.body().getValue() == Doer.GENERAL_MEETING,
                n[0],
                n[1],
                n[2],
                n[3],
                n[4],
                n[5],
                Boolean.TRUE.equals(asked.secret().getValue()),
                from == null ? null : from.vote(),
                stripped(asked.link()));
    }

    /** Told when a resolution of the minutes was chosen. */
    abstract void chosen(KeptResolution resolution);

    private Select<KeptResolution> kept(List<KeptResolution> waiting) {
        Paragraph hint = new Paragraph(getTranslation("development.help.kept"));
        add(hint);
        setColspan(hint, 2);
        Select<KeptResolution> kept = choice("kept", "development.field.kept", waiting, false);
        kept.setItemLabelGenerator(k -> k == null
                ? getTranslation("development.field.kept.none")
                : k.passedOn() + " "
                        + (k.matter().isEmpty() ? getTranslation("development.field.kept.one") : k.matter()));
        kept.setEmptySelectionCaption(getTranslation("development.field.kept.none"));
        setColspan(kept, 2);
        return kept;
    }

    /** The minutes hold the numbers; nobody types them twice. */
    private void take(@Nullable KeptResolution kept) {
        Votes asked = Objects.requireNonNull(votes);
        asked.numbers().forEach(f -> f.setReadOnly(kept != null));
        asked.secret().setReadOnly(kept != null);
        asked.link().setReadOnly(kept != null);
        if (kept == null) {
            return;
        }
        Resolution by = kept.resolution();
        List<Integer> values = List.of(by.expected(), by.present(), by.written(), by.yes(), by.no(), by.abstain());
        for (int i = 0; i < values.size(); i++) {
            asked.numbers().get(i).setValue(values.get(i));
        }
        asked.secret().setValue(by.secret());
        asked.link().setValue(by.link());
        if (!asked.body().isReadOnly()) {
            asked.body().setValue(by.generalMeeting() ? Doer.GENERAL_MEETING : Doer.BRANCH_COMMITTEE);
        }
        chosen(kept);
    }
}
