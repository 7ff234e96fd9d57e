package org.zhibu.server.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.people.DuesCategory;
import org.zhibu.server.people.EducationLevel;
import org.zhibu.server.people.FrontLine;
import org.zhibu.server.people.PersonEntry;
import org.zhibu.server.people.PersonFacts;
import org.zhibu.server.people.PersonTag;
import org.zhibu.server.people.Register;

/** Adds a person or changes what is known of one. Only the essentials stand open; people who may be the same are shown before saving. */
class PersonForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int ID_TYPED = 30;

    private final transient Register register;
    private final transient @Nullable PersonEntry entry;
    private final Div duplicates = new Div();

    private final TextField name = text("name", "people.name", 60, true);
    private final Select<Sex> sex = choice("sex", "people.sex", List.of(Sex.values()), true);
    private final TextField nationalId = new TextField(getTranslation("people.nationalId"));
    private final DatePicker birthDate = date("birthDate", "people.birthDate", false);
    private final Select<PoliticalStatus> status =
            choice("status", "people.status", List.of(PoliticalStatus.values()), true);
    private final Select<ActivistTier> tier = choice("tier", "people.tier", List.of(ActivistTier.values()), true);
    private final Select<PartyGroup> group;
    private final TextField phone = text("phone", "people.phone", 20, false);

    private final TextField ethnicity = text("ethnicity", "people.ethnicity", 20, false);
    private final TextField nativePlace = text("nativePlace", "people.nativePlace", 60, false);
    private final TextField registered = text("registeredResidence", "people.registeredResidence", 120, false);
    private final TextField residence = text("residence", "people.residence", 120, false);

    private final Select<EducationLevel> education =
            choice("education", "people.education", List.of(EducationLevel.values()), false);
    private final TextField degree = text("degree", "people.degree", 40, false);
    private final TextField title = text("professionalTitle", "people.professionalTitle", 40, false);
    private final TextField grade = text("schoolGrade", "people.schoolGrade", 20, false);
    private final TextField schoolClass = text("schoolClass", "people.schoolClass", 40, false);

    private final TextField employer = text("employer", "people.employer", 80, false);
    private final TextField job = text("jobTitle", "people.jobTitle", 60, false);
    private final TextField occupation = text("occupation", "people.occupation", 40, false);
    private final Select<FrontLine> frontLine =
            choice("frontLine", "people.frontLine", List.of(FrontLine.values()), false);
    private final CheckboxGroup<PersonTag> tags = several("tags", "people.tags", List.of(PersonTag.values()), false);

    private final DatePicker cameOn = date("cameOn", "people.cameOn", false);
    private final DatePicker appliedOn = date("appliedOn", "people.appliedOn", false);
    private final DatePicker activistOn = date("activistOn", "people.activistOn", false);
    private final DatePicker keyActivistOn = date("keyActivistOn", "people.keyActivistOn", false);
    private final DatePicker candidateOn = date("candidateOn", "people.candidateOn", false);
    private final DatePicker admittedOn = date("admittedOn", "people.admittedOn", false);
    private final DatePicker approvedOn = date("admissionApprovedOn", "people.admissionApprovedOn", false);
    private final DatePicker probationUntil = date("probationUntil", "people.probationUntil", false);
    private final DatePicker fullOn = date("fullOn", "people.fullOn", false);

    private final Checkbox leading = flag("people.leadingCadre");
    private final TextField dualLife = text("dualLifeIn", "people.dualLifeIn", 60, false);
    private final Select<DuesCategory> dues =
            choice("duesCategory", "people.duesCategory", List.of(DuesCategory.values()), false);
    private final BigDecimalField base = amount("duesBase", "people.duesBase", false);
    private final BigDecimalField monthly = amount("duesMonthly", "people.duesMonthly", false);
    private final DatePicker paidTo = date("duesPaidTo", "people.duesPaidTo", false);
    private final Checkbox hardship = flag("people.inHardship");
    private final Checkbox elderly = flag("people.elderlyMember");
    private final Checkbox infirm = flag("people.infirm");
    private final TextArea note = longText("note", "people.note", 500, false);

    private final Checkbox league = flag("people.leagueMember");
    private final DatePicker leagueOn = date("leagueJoinedOn", "people.leagueJoinedOn", false);
    private final TextField leaguePost = text("leaguePost", "people.leaguePost", 40, false);
    private final Checkbox leagueKept = flag("people.leagueKept");
    private final DatePicker leaguePaidTo = date("leaguePaidTo", "people.leaguePaidTo", false);

    /** @param entry null for a new person */
    PersonForm(Register register, List<PartyGroup> groups, @Nullable PersonEntry entry) {
        this.register = register;
        this.entry = entry;
        register("nationalId", nationalId, PersonForm::wrongId);
        nationalId.setHelperText(getTranslation("people.nationalId.help"));
        group = choice("group", "people.group", groups, false);
        group.setItemLabelGenerator(g -> g == null ? getTranslation("people.noGroup") : g.name());
        group.setEmptySelectionCaption(getTranslation("people.noGroup"));
        group.setVisible(!groups.isEmpty());
        labels();
        add(name, sex, nationalId, birthDate, status, tier, group, phone, duplicates);
        setColspan(duplicates, 2);
        section("people.section.identity", ethnicity, nativePlace, registered, residence);
        section("people.section.education", education, degree, title, grade, schoolClass);
        section("people.section.work", employer, job, occupation, frontLine, tags);
        section(
                "people.section.party",
                cameOn,
                appliedOn,
                activistOn,
                keyActivistOn,
                candidateOn,
                admittedOn,
                approvedOn,
                probationUntil,
                fullOn,
                leading,
                dualLife);
        section("people.section.dues", dues, base, monthly, paidTo);
        section("people.section.welfare", hardship, elderly, infirm, note);
        section("people.section.league", league, leagueOn, leaguePost, leagueKept, leaguePaidTo);
        status.setVisible(entry == null);
        tier.setVisible(false);
        if (entry != null) {
            read(entry.facts());
            groups.stream()
                    .filter(g -> g.id().equals(entry.group()))
                    .findFirst()
                    .ifPresent(group::setValue);
        }
        status.addValueChangeListener(e -> tier.setVisible(entry == null && e.getValue() == PoliticalStatus.ACTIVIST));
        tier.setValue(ActivistTier.ORDINARY);
        name.addValueChangeListener(e -> warn());
        birthDate.addValueChangeListener(e -> warn());
        nationalId.addValueChangeListener(e -> NationalId.parse(e.getValue()).ifPresent(this::fill));
    }

    @Override
    public boolean editsRecord() {
        return entry != null;
    }

    @Override
    protected void save() {
        PartyGroup chosen = group.getValue();
        register.save(new PersonEntry(
                entry == null ? null : entry.id(),
                entry == null ? 0 : entry.version(),
                entry == null ? Objects.requireNonNull(status.getValue()) : entry.status(),
                tier.isVisible() ? tier.getValue() : null,
                chosen == null ? null : chosen.id(),
                facts()));
    }

    private PersonFacts facts() {
        return new PersonFacts(
                new PersonFacts.Identity(
                        stripped(name),
                        Objects.requireNonNull(sex.getValue()),
                        birthDate.getValue(),
                        NationalId.parse(nationalId.getValue()).orElse(null),
                        stripped(ethnicity),
                        stripped(nativePlace),
                        stripped(phone),
                        stripped(registered),
                        stripped(residence)),
                new PersonFacts.Education(
                        education.getValue(),
                        stripped(degree),
                        stripped(title),
                        stripped(grade),
                        stripped(schoolClass)),
                new PersonFacts.Work(
                        stripped(employer),
                        stripped(job),
                        stripped(occupation),
                        frontLine.getValue(),
                        tags.getValue().stream().sorted().toList()),
                new PersonFacts.PartyDates(
                        appliedOn.getValue(),
                        activistOn.getValue(),
                        keyActivistOn.getValue(),
                        candidateOn.getValue(),
                        admittedOn.getValue(),
                        approvedOn.getValue(),
                        probationUntil.getValue(),
                        fullOn.getValue()),
                new PersonFacts.Affiliation(cameOn.getValue(), leading.getValue(), stripped(dualLife)),
                new PersonFacts.Dues(dues.getValue(), base.getValue(), monthly.getValue(), paidTo.getValue()),
                new PersonFacts.Welfare(hardship.getValue(), elderly.getValue(), infirm.getValue(), stripped(note)),
                new PersonFacts.League(
                        league.getValue(),
                        leagueOn.getValue(),
                        stripped(leaguePost),
                        leagueKept.getValue(),
                        leaguePaidTo.getValue()));
    }

    private void read(PersonFacts f) {
        name.setValue(f.identity().name());
        sex.setValue(f.identity().sex());
        birthDate.setValue(f.identity().birthDate());
        nationalId.setValue(
                f.identity().nationalId() == null
                        ? ""
                        : f.identity().nationalId().value());
        ethnicity.setValue(f.identity().ethnicity());
        nativePlace.setValue(f.identity().nativePlace());
        phone.setValue(f.identity().phone());
        registered.setValue(f.identity().registeredResidence());
        residence.setValue(f.identity().residence());
        education.setValue(f.education().education());
        degree.setValue(f.education().degree());
        title.setValue(f.education().professionalTitle());
        grade.setValue(f.education().schoolGrade());
        schoolClass.setValue(f.education().schoolClass());
        employer.setValue(f.work().employer());
        job.setValue(f.work().jobTitle());
        occupation.setValue(f.work().occupation());
        frontLine.setValue(f.work().frontLine());
        tags.setValue(Set.copyOf(f.work().tags()));
        cameOn.setValue(f.affiliation().cameOn());
        leading.setValue(f.affiliation().leadingCadre());
        dualLife.setValue(f.affiliation().dualLifeIn());
        appliedOn.setValue(f.dates().appliedOn());
        activistOn.setValue(f.dates().activistOn());
        keyActivistOn.setValue(f.dates().keyActivistOn());
        candidateOn.setValue(f.dates().candidateOn());
        admittedOn.setValue(f.dates().admittedOn());
        approvedOn.setValue(f.dates().admissionApprovedOn());
        probationUntil.setValue(f.dates().probationUntil());
        fullOn.setValue(f.dates().fullOn());
        dues.setValue(f.dues().duesCategory());
        base.setValue(f.dues().duesBase());
        monthly.setValue(f.dues().duesMonthly());
        paidTo.setValue(f.dues().duesPaidTo());
        hardship.setValue(f.welfare().inHardship());
        elderly.setValue(f.welfare().elderlyMember());
        infirm.setValue(f.welfare().infirm());
        note.setValue(f.welfare().note());
        league.setValue(f.league().leagueMember());
        leagueOn.setValue(f.league().leagueJoinedOn());
        leaguePost.setValue(f.league().leaguePost());
        leagueKept.setValue(f.league().leagueKept());
        leaguePaidTo.setValue(f.league().leaguePaidTo());
    }

    private void labels() {
        sex.setItemLabelGenerator(s -> getTranslation("sex." + s));
        status.setItemLabelGenerator(s -> getTranslation("politicalStatus." + s));
        tier.setItemLabelGenerator(t -> getTranslation("activistTier." + t));
        education.setItemLabelGenerator(e -> e == null ? "" : getTranslation("educationLevel." + e));
        frontLine.setItemLabelGenerator(f -> f == null ? "" : getTranslation("frontLine." + f));
        tags.setItemLabelGenerator(t -> getTranslation("personTag." + t));
        dues.setItemLabelGenerator(d -> d == null ? "" : getTranslation("duesCategory." + d));
    }

    private static Optional<Finding> wrongId(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return typed.length() > ID_TYPED || NationalId.parse(typed).isEmpty()
                ? Optional.of(Finding.block("PPL-01", "people.refused.nationalId"))
                : Optional.empty();
    }

    /** What the id says need not be typed again. */
    private void fill(NationalId id) {
        if (birthDate.isEmpty()) {
            birthDate.setValue(id.birthDate());
        }
        if (sex.isEmpty()) {
            sex.setValue(id.sex());
        }
    }

    private void warn() {
        duplicates.removeAll();
        String typed = stripped(name);
        if (!typed.isEmpty() && typed.length() <= Register.MAX_NAME) {
            PersonId id = entry == null ? null : entry.id();
            duplicates.add(FindingsPanel.of(register.duplicates(typed, birthDate.getValue(), id)));
        }
    }
}
