package org.zhibu.server.organization.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.server.organization.NewOrganization;
import org.zhibu.server.organization.OrganizationForm;
import org.zhibu.server.organization.OrganizationNode;
import org.zhibu.server.organization.TreeChanges;

/** Founds an organisation; what rules say of it stands on the form before it is saved. */
class FoundForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private static final int MOST_MEMBERS = 10_000;

    private final transient TreeChanges changes;
    private final @Nullable OrganizationId parent;
    private final TextField name;
    private final TextField code;
    private final Select<OrganizationLevel> level;
    private final Select<OrganizationKind> kind;
    private final Select<OrganizationForm> form;
    private final TextField district;
    private final DatePicker foundedOn;
    private final IntegerField fullMembers;
    private final FindingsPanel findings;

    /** @param above null to found the top of a tree */
    FoundForm(TreeChanges changes, @Nullable OrganizationNode above, LocalDate today) {
        this.changes = changes;
        parent = above == null ? null : above.id();
        name = text("name", "organization.name", TreeChanges.MAX_NAME, true);
        code = text("code", "organization.code", 31, true);
        code.setHelperText(getTranslation("organization.code.help"));
        List<OrganizationLevel> levels = levelsBelow(above);
        level = choice("level", "organization.level", levels, true);
        level.setItemLabelGenerator(l -> getTranslation("organizationLevel." + l));
        kind = choice("kind", "organization.kind", List.of(OrganizationKind.values()), true);
        kind.setItemLabelGenerator(k -> getTranslation("organizationKind." + k));
        form = choice("form", "organization.form", List.of(OrganizationForm.values()), true);
        form.setItemLabelGenerator(f -> getTranslation("organizationForm." + f));
        district = text("district", "organization.district", TreeChanges.MAX_NAME, false);
        foundedOn = date("foundedOn", "organization.foundedOn", true);
        fullMembers = number("fullMembers", "organization.fullMembers", 0, MOST_MEMBERS, false);
        level.setValue(levels.getLast());
        kind.setValue(above == null ? OrganizationKind.ORGAN : usualKind(above.kind()));
        form.setValue(OrganizationForm.REGULAR);
        foundedOn.setValue(today);
        findings = findings();
        level.addValueChangeListener(e -> warn());
        form.addValueChangeListener(e -> warn());
        fullMembers.addValueChangeListener(e -> warn());
        warn();
    }

    @Override
    protected void save() {
        changes.found(new NewOrganization(
                parent,
                stripped(code),
                stripped(name),
                Objects.requireNonNull(kind.getValue()),
                Objects.requireNonNull(level.getValue()),
                Objects.requireNonNull(form.getValue()),
                stripped(district),
                Objects.requireNonNull(foundedOn.getValue()),
                members(),
                findings.reason()));
    }

    private void warn() {
        boolean branch = level.getValue() == OrganizationLevel.BRANCH;
        fullMembers.setVisible(branch);
        Integer members = members();
        findings.show(
                members == null || form.getValue() == null
                        ? List.of()
                        : changes.findings(new NewOrganization(
                                parent,
                                "",
                                "",
                                OrganizationKind.VILLAGE,
                                OrganizationLevel.BRANCH,
                                form.getValue(),
                                "",
                                LocalDate.EPOCH,
                                members,
                                "")));
    }

    private @Nullable Integer members() {
        return level.getValue() == OrganizationLevel.BRANCH ? fullMembers.getValue() : null;
    }

    private static List<OrganizationLevel> levelsBelow(@Nullable OrganizationNode above) {
        return above == null
                ? List.of(OrganizationLevel.COUNTY_ORG_DEPT)
                : Arrays.stream(OrganizationLevel.values())
                        .filter(l -> l.mayStandUnder(above.level()))
                        .toList();
    }

    /** Villages stand under townships; everything else mostly under its like. */
    private static OrganizationKind usualKind(OrganizationKind above) {
        return above == OrganizationKind.TOWNSHIP
                ? OrganizationKind.VILLAGE
                : above == OrganizationKind.SUBDISTRICT ? OrganizationKind.COMMUNITY : above;
    }
}
