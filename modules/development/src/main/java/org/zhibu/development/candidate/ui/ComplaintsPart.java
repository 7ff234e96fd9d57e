package org.zhibu.development.candidate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.security.Access;
import org.zhibu.development.candidate.Complaint;
import org.zhibu.development.candidate.Complaints;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;

/** Complaints and controversies of the case (DEV-44). Nobody sees the part who has no part in it and where there is none. */
@org.springframework.stereotype.Component
class ComplaintsPart implements CasePart {
    private static final int ORDER = 35;

    private final Complaints complaints;
    private final Access access;
    private final Clock clock;

    ComplaintsPart(Complaints complaints, Access access, Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "development.candidate.complaints";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        boolean reads = access.has(DevelopmentPermissions.COMPLAINTS);
        List<Complaint> all = complaints.of(facts.id());
        if (all.isEmpty() && !(reads && facts.state().isOpen())) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        all.forEach(c -> box.line(parts(c, reads, changed).toArray(Component[]::new)));
        if (all.isEmpty()) {
            box.empty("development.candidate.complaints.empty");
        }
        if (reads && facts.state().isOpen()) {
            box.button(PartBox.form(
                    "development.candidate.raise",
                    text("development.candidate.raise"),
                    "action.save",
                    changed,
                    () -> new ComplaintForm(complaints, facts.id(), LocalDate.now(clock))));
        }
        return Optional.of(box);
    }

    private List<Component> parts(Complaint complaint, boolean reads, Runnable changed) {
        List<Component> parts = new ArrayList<>();
        parts.add(
                complaint.clearedOn() == null
                        ? PartBox.badge(text("development.candidate.complaint.open"), "bad")
                        : PartBox.badge(text("development.candidate.complaint.cleared"), "good"));
        String day = complaint.raisedOn().toString();
        parts.add(PartBox.text(
                day + (complaint.source().isEmpty() ? "" : " " + complaint.source() + "：") + complaint.text()));
        if (!complaint.investigator().isEmpty()) {
            parts.add(PartBox.text(text("development.candidate.investigator") + "：" + complaint.investigator() + " "
                    + complaint.investigation()));
        }
        if (!complaint.finding().isEmpty()) {
            parts.add(PartBox.text(text("development.candidate.finding") + "：" + complaint.finding() + "（"
                    + complaint.clearedBy() + " " + complaint.clearedOn() + "）"));
        }
        if (reads && complaint.isOpen()) {
            parts.add(PartBox.small(
                    "development.candidate.investigate",
                    day,
                    "action.save",
                    changed,
                    () -> new InvestigationForm(complaints, complaint)));
            parts.add(PartBox.small(
                    "development.candidate.clear",
                    day,
                    "development.candidate.clear",
                    changed,
                    () -> new ClearComplaintForm(complaints, complaint, LocalDate.now(clock))));
        }
        return parts;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
