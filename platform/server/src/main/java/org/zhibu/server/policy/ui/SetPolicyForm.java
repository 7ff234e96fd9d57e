package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.organization.FoundInTree;
import org.zhibu.server.policy.PolicyChange;
import org.zhibu.server.policy.PolicyDocument;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyPreview;
import org.zhibu.server.policy.PolicySetting;
import org.zhibu.server.policy.PolicyValue;

/** A committee sets a standard, and sees before it saves for whom that changes what. */
class SetPolicyForm extends PolicyValueForm {
    private static final long serialVersionUID = 1L;

    private final transient PolicyServices services;
    private final transient OrganizationId own;
    private final ComboBox<FoundInTree> target;
    private final DatePicker validFrom;
    private final Checkbox takeBack = new Checkbox();
    private final TextArea reason;
    private final Select<PolicyDocument> document;
    private final Div effect = new Div();
    private transient Optional<PolicySetting> seen = Optional.empty();

    SetPolicyForm(PolicyServices services, PolicyLine line, OrganizationId own, Optional<FoundInTree> shown) {
        super(line);
        this.services = services;
        this.own = own;
        target = search("target", "policies.form.for", false);
        target.setItemLabelGenerator(
                f -> f.path().isEmpty() ? f.node().name() : f.node().name() + " · " + f.path());
        target.setItems(query ->
                services
                        .tree()
                        .search(query.getFilter().orElse(""), false, query.getOffset(), query.getLimit())
                        .stream());
        target.setPlaceholder(getTranslation("policies.for.own"));
        target.setClearButtonVisible(true);
        shown.ifPresent(target::setValue);
        target.setHelperText(getTranslation("policies.form.for.help"));
        validFrom = date("validFrom", "policies.form.validFrom", true);
        LocalDate today = LocalDate.now(services.clock());
        validFrom.setMin(today);
        validFrom.setValue(today);
        validFrom.setHelperText(getTranslation("policies.form.validFrom.help"));
        takeBack.setLabel(getTranslation("policies.form.takeBack"));
        add(takeBack);
        setColspan(takeBack, 2);
        reason = reasonField();
        document = choice("document", "policies.form.document", documents(), false);
        document.setItemLabelGenerator(d -> d == null
                ? getTranslation("policies.form.document.none")
                : d.number().isEmpty() ? d.title() : d.title() + " " + d.number());
        document.setEmptySelectionCaption(getTranslation("policies.form.document.none"));
        effect.addClassName("policy-effect");
        effect.getElement().setAttribute("role", "status");
        add(effect);
        setColspan(effect, 2);
        listen();
        look();
        show();
    }

    @Override
    protected void save() {
        change().ifPresent(services.changes()::set);
    }

    private List<PolicyDocument> documents() {
        return services.documents().list().stream()
                .filter(d -> d.own() && d.repealedOn() == null)
                .toList();
    }

    private void listen() {
        onValueChange(this::show);
        validFrom.addValueChangeListener(e -> show());
        target.addValueChangeListener(e -> {
            look();
            show();
        });
        takeBack.addValueChangeListener(e -> {
            enableValue(!takeBack.getValue());
            show();
        });
    }

    /** What the committee set last for the organisation, so that nobody writes over what he has not seen. */
    private void look() {
        seen = services.changes().newest(target(), line.declaration().key());
        boolean something =
                seen.filter(s -> !(s.value() instanceof PolicyValue.None)).isPresent();
        takeBack.setVisible(something);
        if (!something) {
            takeBack.setValue(false);
        }
    }

    private OrganizationId target() {
        FoundInTree chosen = target.getValue();
        return chosen == null || chosen.node().id().equals(own)
                ? own
                : chosen.node().id();
    }

    private Optional<PolicyChange> change() {
        LocalDate from = validFrom.getValue();
        Optional<PolicyValue> wanted = takeBack.getValue() ? Optional.of(new PolicyValue.None()) : value();
        return from == null ? Optional.empty() : wanted.map(v -> change(v, from));
    }

    private PolicyChange change(PolicyValue value, LocalDate from) {
        @Nullable PolicyDocument ground = document.getValue();
        return new PolicyChange(
                line.declaration().key(),
                target(),
                value,
                from,
                stripped(reason),
                ground == null ? null : ground.id(),
                seen.map(PolicySetting::id).orElse(null));
    }

    private void show() {
        effect.removeAll();
        Optional<PolicyChange> change = change();
        if (change.isEmpty()) {
            effect.add(new Paragraph(getTranslation("policies.form.preview.wait")));
            return;
        }
        List<Finding> findings = services.changes().findings(change.get());
        if (findings.isEmpty()) {
            show(services.preview().of(change.get()));
        } else {
            findings.forEach(f -> {
                Paragraph refusal = new Paragraph(Notices.text(f));
                refusal.addClassName("finding-block");
                effect.add(refusal);
            });
        }
    }

    private void show(PolicyPreview.Effect preview) {
        effect.add(new Paragraph(
                preview.changed() == 0
                        ? getTranslation("policies.form.preview.none")
                        : getTranslation(
                                "policies.form.preview",
                                String.valueOf(preview.organizations()),
                                String.valueOf(preview.changed()))));
        if (!preview.examples().isEmpty()) {
            effect.add(new Paragraph(getTranslation(
                    "policies.form.preview.names",
                    String.join(getTranslation("policies.comma"), preview.examples())
                            + (preview.changed() > preview.examples().size() ? "…" : ""))));
        }
        for (PolicySetting overruled : preview.overruled()) {
            Paragraph warning = new Paragraph(
                    getTranslation("policies.form.preview.overruled", overruled.setterName(), line.title()));
            warning.addClassName("finding-warn");
            effect.add(warning);
        }
    }
}
