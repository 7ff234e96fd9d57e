package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.organization.Organizations;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.ui.CaseSheetPage;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.transfer.TransferWords;

/** The summary of a case on paper, for an organisation that does not use the portal (DEV-03). */
@PermitAll
public class TransferSheetView extends CaseSheetPage {
    private static final long serialVersionUID = 1L;

    private final transient TransferWords words;
    private final transient Organizations organizations;

    TransferSheetView(Cases cases, TransferWords words, Organizations organizations) {
        super("development.transfer.sheet", cases);
        this.words = words;
        this.organizations = organizations;
    }

    @Override
    protected void write(CaseFacts facts) {
        sheet().add(
                        new H2(getTranslation("development.transfer.sheet.title")),
                        new Paragraph(getTranslation(
                                "development.transfer.sheet.person",
                                facts.person().name(),
                                organizations.current().name(),
                                getTranslation(
                                        "politicalStatus." + facts.person().status()))),
                        new Paragraph(getTranslation("development.transfer.appliedOn", facts.appliedOn())));
        if (facts.countedFrom() != null) {
            sheet().add(new Paragraph(getTranslation("development.transfer.countedFrom", facts.countedFrom())));
        }
        list("development.transfer.sheet.done", words.summary(facts));
        list("development.transfer.sheet.files", words.papers(facts));
        sheet().add(new Paragraph(getTranslation("development.transfer.sheet.sign")));
    }

    private void list(String titleKey, List<String> lines) {
        OrderedList list = new OrderedList();
        lines.forEach(l -> list.add(new ListItem(l)));
        sheet().add(new H3(getTranslation(titleKey)), list);
    }
}
