package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.FileList;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;

/** The list of papers that are handed over to the archive (STEP-25, MAT-29). */
@PermitAll
public class ArchiveListView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient FileList files;
    private final transient Organizations organizations;

    ArchiveListView(Cases cases, FileList files, Organizations organizations) {
        super("development.archive.list");
        this.cases = cases;
        this.files = files;
        this.organizations = organizations;
        printActions();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        CaseFacts facts = cases.find(id).orElseThrow(NotFoundException::new);
        List<FileList.Paper> papers = files.of(facts.person().id());
        OrderedList list = new OrderedList();
        for (FileList.Paper paper : papers) {
            list.add(new ListItem(String.join(
                            " ",
                            getTranslation("material." + paper.code()),
                            paper.title(),
                            paper.number(),
                            paper.dated() == null ? "" : paper.dated().toString())
                    .replaceAll(" +", " ")
                    .strip()));
        }
        String receiver = facts.last(Act.ARCHIVE).map(CaseFacts.Entry::doneBy).orElse("");
        sheet().removeAll();
        sheet().add(
                        new H2(getTranslation("development.archive.sheet.title")),
                        new Paragraph(getTranslation(
                                "development.archive.sheet.person",
                                facts.person().name(),
                                organizations.current().name())),
                        list,
                        new Paragraph(getTranslation("development.archive.sheet.count", papers.size())),
                        new Paragraph(getTranslation("development.archive.sheet.sign", receiver)));
    }
}
