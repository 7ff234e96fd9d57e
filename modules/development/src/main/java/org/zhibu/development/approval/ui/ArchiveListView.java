package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.zhibu.api.organization.Organizations;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.FileList;
import org.zhibu.development.casefile.ui.CaseSheetPage;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;

/** The list of papers that are handed over to the archive (STEP-25, MAT-29). */
@PermitAll
public class ArchiveListView extends CaseSheetPage {
    private static final long serialVersionUID = 1L;

    private final transient FileList files;
    private final transient Organizations organizations;

    ArchiveListView(Cases cases, FileList files, Organizations organizations) {
        super("development.archive.list", cases);
        this.files = files;
        this.organizations = organizations;
    }

    @Override
    protected void write(CaseFacts facts) {
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
