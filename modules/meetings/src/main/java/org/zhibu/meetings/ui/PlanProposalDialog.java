package org.zhibu.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.plan.Planned;

/** Shows what would be added to the plan of a year before it is written (MEET-26). */
class PlanProposalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    PlanProposalDialog(int year, PlanServices services, Runnable changed) {
        setHeaderTitle(getTranslation("meetings.plan.makeOf", String.valueOf(year)));
        addClassName("form-dialog");
        setWidth("40rem");
        setMaxWidth("100%");
        List<Planned> proposed = services.plan().propose(year);
        if (proposed.isEmpty()) {
            add(new Paragraph(getTranslation("meetings.plan.nothingLacks")));
            getFooter().add(new Button(getTranslation("action.close"), e -> close()));
            return;
        }
        add(new Paragraph(getTranslation("meetings.plan.proposal", proposed.size())));
        services.workingDays()
                .caveat(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .ifPresent(finding -> add(FindingsPanel.of(List.of(finding))));
        Map<UUID, String> groups = services.plan().groupNames();
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-lines");
        proposed.forEach(p -> {
            Span day = new Span(p.date() + " " + p.startsAt());
            day.addClassName("plan-day");
            String group = p.group() == null ? "" : "（" + groups.getOrDefault(p.group(), "") + "）";
            list.add(new ListItem(day, new Span(getTranslation(p.kind().messageKey()) + group), new Span(p.place())));
        });
        add(list);
        Button make = new Button(getTranslation("meetings.plan.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(e -> {
            if (Notices.attempt(() -> Notices.done(
                    getTranslation("meetings.plan.made", services.plan().make(year))))) {
                close();
                changed.run();
            }
            make.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("action.cancel"), e -> close()), make);
    }
}
