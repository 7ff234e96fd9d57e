package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.ui.Fields;
import org.zhibu.server.organization.FoundInTree;
import org.zhibu.server.policy.PolicyLine;
import org.zhibu.server.policy.PolicyOverview;

/** Which standards are shown, for whom and for which day. */
class PolicyFilters extends Div {
    private static final long serialVersionUID = 1L;

    private static final int MAX_SEARCH = 60;

    private final TextField search = new TextField();
    private final Select<String> owner = new Select<>();
    private final DatePicker day;
    private final ComboBox<FoundInTree> organization = new ComboBox<>();
    private final LocalDate today;

    /** @param withSubtree whether the user may look at the standards of organisations below */
    PolicyFilters(PolicyServices services, boolean withSubtree, Runnable changed) {
        today = LocalDate.now(services.clock());
        addClassName("filters");
        search.setPlaceholder(getTranslation("policies.search"));
        search.setAriaLabel(getTranslation("policies.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setMaxLength(MAX_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setAriaLabel(getTranslation("policies.owner"));
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(getTranslation("policies.owner.all"));
        owner.setPlaceholder(getTranslation("policies.owner.all"));
        day = Fields.date("");
        day.setAriaLabel(getTranslation("policies.asOf"));
        day.setValue(today);
        organization.setAriaLabel(getTranslation("policies.for"));
        organization.setPlaceholder(getTranslation("policies.for.own"));
        organization.setClearButtonVisible(true);
        organization.setItemLabelGenerator(f -> f.node().name());
        add(search, owner, day);
        if (withSubtree) {
            organization.setItems(query ->
                    services
                            .tree()
                            .search(query.getFilter().orElse(""), false, query.getOffset(), query.getLimit())
                            .stream());
            add(organization);
        }
        search.addValueChangeListener(e -> changed.run());
        owner.addValueChangeListener(e -> changed.run());
        day.addValueChangeListener(e -> changed.run());
        organization.addValueChangeListener(e -> changed.run());
    }

    final void owners(List<PolicyLine> lines) {
        String chosen = owner.getValue();
        List<String> owners = lines.stream().map(PolicyLine::owner).distinct().toList();
        if (!owner.getListDataView().getItems().toList().equals(owners)) {
            owner.setItems(owners);
            owner.setValue(owners.contains(chosen) ? chosen : null);
        }
    }

    /** The day, today while none is chosen. */
    LocalDate day() {
        LocalDate chosen = day.getValue();
        return chosen == null ? today : chosen;
    }

    /** The organisation below whose standards are shown; empty for the own ones. */
    Optional<FoundInTree> below() {
        return organization.getOptionalValue();
    }

    OrganizationId organization(OrganizationId own) {
        return below().map(f -> f.node().id()).orElse(own);
    }

    boolean shows(PolicyLine line) {
        String wanted = owner.getValue();
        return (wanted == null || wanted.isEmpty() || wanted.equals(line.owner()))
                && PolicyOverview.matches(line, search.getValue());
    }
}
