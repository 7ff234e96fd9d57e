package org.zhibu.development.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.api.document.Attachment;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.people.People;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.api.ui.Page;
import org.zhibu.development.casefile.CaseNews;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.transfer.CarriedRow;
import org.zhibu.development.transfer.Transfer;
import org.zhibu.development.transfer.Transfers;

/** Who comes from other organisations, and who goes to them. */
@PermitAll
public class TransfersView extends Page implements LivePage {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient People people;
    private final transient Access access;
    private final transient Attachments attachments;
    private final Div came = new Div();
    private final Div went = new Div();

    TransfersView(Transfers transfers, People people, Access access, Attachments attachments) {
        super("development.transfer.menu");
        this.transfers = transfers;
        this.people = people;
        this.access = access;
        this.attachments = attachments;
        hint(getTranslation("development.transfer.hint"));
        add(section("development.transfer.came", came), section("development.transfer.went", went));
        show();
    }

    @Override
    public String liveTopic() {
        return CaseNews.ALL + "/transfers";
    }

    @Override
    public void liveChanged() {
        if (access.has(DevelopmentPermissions.READ)) {
            show();
        }
    }

    private Section section(String titleKey, Div content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("panel");
        return section;
    }

    private void show() {
        came.removeAll();
        went.removeAll();
        fill(came, transfers.received(), true, "development.transfer.came.empty");
        fill(went, transfers.sent(), false, "development.transfer.went.empty");
    }

    private void fill(Div into, List<Transfer> all, boolean received, String emptyKey) {
        if (all.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation(emptyKey));
            nothing.addClassName("empty");
            into.add(nothing);
        }
        boolean mayAnswer = received && access.has(DevelopmentPermissions.WRITE);
        for (Transfer transfer : all) {
            PartBox box = new PartBox();
            box.line(
                    PartBox.name(transfer.name()),
                    PartBox.text(getTranslation("politicalStatus." + transfer.status())),
                    PartBox.text(received ? transfer.fromName() : transfer.toName()),
                    PartBox.text(transfer.offeredOn().toString()),
                    PartBox.badge(
                            getTranslation(transfer.state().messageKey()),
                            transfer.state() == Transfer.State.ACCEPTED ? "good" : "plain"));
            if (received && transfer.state() == Transfer.State.OFFERED) {
                details(box, transfer);
                if (mayAnswer) {
                    box.button(PartBox.form(
                            "development.transfer.accept",
                            getTranslation("development.transfer.accept") + " · " + transfer.name(),
                            "development.transfer.accept",
                            this::show,
                            () -> new AcceptForm(transfers, transfer, people)));
                    box.button(PartBox.form(
                            "development.transfer.refuse",
                            getTranslation("development.transfer.refuse") + " · " + transfer.name(),
                            "development.transfer.refuse",
                            this::show,
                            () -> new RefuseForm(transfers, transfer)));
                }
            } else if (!transfer.reason().isEmpty()) {
                box.line(PartBox.text(transfer.reason()));
            }
            into.add(box);
        }
    }

    private void details(PartBox box, Transfer transfer) {
        box.line(PartBox.text(getTranslation("development.transfer.appliedOn", transfer.appliedOn())));
        if (transfer.countedFrom() != null) {
            box.line(PartBox.text(getTranslation("development.transfer.countedFrom", transfer.countedFrom())));
        }
        List<CarriedRow> papers = transfers.papers(transfer);
        String list = papers.isEmpty() ? transfer.files() : "";
        for (String text : List.of(transfer.note(), transfer.summary(), list)) {
            if (!text.isEmpty()) {
                Pre lines = new Pre(text);
                lines.addClassName("dev-transfer-text");
                box.line(lines);
            }
        }
        papers(box, papers);
    }

    /** Each paper, to be opened where there is a file of it. */
    private void papers(PartBox box, List<CarriedRow> papers) {
        Map<AttachmentId, Attachment> files = attachments.byIds(papers.stream()
                .map(CarriedRow::attachmentId)
                .filter(Objects::nonNull)
                .map(AttachmentId::new)
                .toList());
        for (CarriedRow paper : papers) {
            String name = Stream.of(
                            getTranslation("material." + paper.code()),
                            paper.title(),
                            paper.number(),
                            paper.dated().toString())
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            UUID id = paper.attachmentId();
            Attachment file = id == null ? null : files.get(new AttachmentId(id));
            box.line(
                    PartBox.name(paper.code()),
                    file == null
                            ? PartBox.text(name + " · " + getTranslation("development.transfer.onPaper"))
                            : new AttachmentLink(attachments, file, name));
        }
    }
}
