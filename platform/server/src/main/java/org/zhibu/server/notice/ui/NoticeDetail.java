package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.api.ui.AttachmentList;
import org.zhibu.api.ui.Confirm;
import org.zhibu.api.ui.Downloads;
import org.zhibu.api.ui.EditForm;
import org.zhibu.api.ui.FindingsPanel;
import org.zhibu.api.ui.FormDialog;
import org.zhibu.api.ui.Notices;
import org.zhibu.server.notice.Notice;
import org.zhibu.server.notice.NoticeAct;
import org.zhibu.server.notice.NoticeState;

/** Everything of one notice: the next step with what speaks against it, the content, the persons, the objections. */
class NoticeDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient Notice notice;
    private final boolean mayManage;
    private final transient Runnable changed;

    NoticeDetail(NoticeServices services, NoticeId id, boolean mayManage, Runnable changed) {
        this.services = services;
        this.mayManage = mayManage;
        this.changed = changed;
        notice = services.notices().read(id);
        addClassName("notice-cards");
        add(next(), facts(), new NoticePersonsCard(services, notice, can(NoticeAct.EDIT), changed));
        if (notice.row().state() != NoticeState.DRAFT || !notice.objections().isEmpty()) {
            add(new ObjectionsCard(services, notice, can(NoticeAct.OBJECT), changed), photos());
        }
        if (!notice.earlier().isEmpty()) {
            add(earlier());
        }
    }

    private Section next() {
        NoticeState state = notice.row().state();
        String argument = switch (state) {
            case CONCLUDED ->
                getTranslation(Objects.requireNonNull(notice.row().outcome()).messageKey());
            case DRAFT, PUBLIC, ENDED -> notice.row().to().toString();
        };
        Section card = card("notice.next");
        card.add(new Paragraph(getTranslation("notice.next." + state.name(), argument)));
        if (!notice.conclusion().isEmpty()) {
            card.add(new Paragraph(notice.conclusion()));
        }
        Div buttons = new Div();
        buttons.addClassName("notice-actions");
        List<Finding> findings = findings();
        card.add(FindingsPanel.of(findings), buttons);
        if (can(NoticeAct.PUBLISH)) {
            Button publish = new Button(getTranslation("notice.publish"), e -> publish());
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setEnabled(findings.stream().noneMatch(f -> f.severity() == Severity.BLOCK));
            buttons.add(publish);
        }
        if (state == NoticeState.ENDED && mayManage && findings.isEmpty()) {
            Button conclude = form(
                    "notice.conclude",
                    new ConcludeForm(services, notice),
                    () -> Notices.done(getTranslation("notice.conclude.done", outcome())));
            conclude.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(conclude);
        }
        if (can(NoticeAct.SHOW)) {
            RouterLink poster = new RouterLink();
            poster.setText(getTranslation("notice.poster"));
            poster.setRoute(
                    NoticePosterView.class,
                    new RouteParameters(
                            new RouteParam("notice", notice.row().id().value().toString())));
            poster.addClassName("button-link");
            buttons.add(poster);
        }
        if (state != NoticeState.DRAFT) {
            buttons.add(Downloads.docx(
                    getTranslation("notice.docx"),
                    getTranslation("notice.title") + " " + notice.row().from(),
                    () -> services.documents().docx(notice.row().id())));
        }
        if (can(NoticeAct.EXTEND)) {
            buttons.add(form("notice.extend", new ExtendForm(services, notice), done("notice.extend.done")));
        }
        if (can(NoticeAct.CORRECT)) {
            buttons.add(form("notice.correct", new CorrectForm(services, notice), done("notice.correct.done")));
        }
        return card;
    }

    private List<Finding> findings() {
        return switch (notice.row().state()) {
            case DRAFT -> services.notices().check(notice.content());
            case ENDED -> services.notices().concludeFindings(notice.row().id());
            case PUBLIC, CONCLUDED -> List.of();
        };
    }

    private Section facts() {
        Section card = card("notice.facts");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("notice-facts");
        fact(facts, "notice.matter", notice.content().matter());
        fact(
                facts,
                "notice.period",
                getTranslation(
                        "notice.period.value",
                        notice.row().from().toString(),
                        notice.row().to().toString()));
        fact(facts, "notice.place", notice.content().place());
        fact(facts, "notice.contact", notice.content().contact());
        fact(facts, "notice.phone", notice.content().phone());
        card.add(facts);
        if (!notice.reason().isEmpty()) {
            card.add(new Paragraph(getTranslation("notice.round", notice.row().round(), notice.reason())));
        }
        if (can(NoticeAct.EDIT)) {
            card.add(form("notice.edit", new NoticeForm(services, notice), () -> {}));
        }
        return card;
    }

    private Section earlier() {
        Section card = card("notice.earlier");
        UnorderedList rounds = new UnorderedList();
        rounds.addClassName("notice-rounds");
        notice.earlier()
                .forEach(r -> rounds.add(new ListItem(getTranslation(
                        "notice.earlier.round",
                        r.number(),
                        r.from().toString(),
                        r.to().toString(),
                        r.matter(),
                        r.publishedBy(),
                        r.takenBack()))));
        card.add(rounds);
        return card;
    }

    private Section photos() {
        Section card = card("notice.photos");
        card.add(new AttachmentList(
                services.attachments(), notice.photos(), services.clock().getZone()));
        if (can(NoticeAct.OBJECT)) {
            card.add(form("notice.photos.add", new PhotoForm(services, notice), () -> {}));
        }
        return card;
    }

    private Button form(String titleKey, EditForm form, Runnable done) {
        return opener(this, titleKey, form, () -> {
            done.run();
            changed.run();
        });
    }

    static Button opener(com.vaadin.flow.component.Component here, String titleKey, EditForm form, Runnable onSaved) {
        String title = here.getTranslation(titleKey);
        Button button = new Button(title, e -> new FormDialog(title, form, "action.save", onSaved).open());
        button.addClassName("opens-form");
        return button;
    }

    private void publish() {
        Confirm.ask(
                this,
                getTranslation("notice.publish.ask"),
                getTranslation("notice.publish.text"),
                "notice.publish",
                false,
                () -> {
                    if (Notices.attempt(() -> services.notices()
                            .publish(notice.row().id(), notice.row().version()))) {
                        Notices.done(getTranslation("notice.publish.done"));
                    }
                    changed.run();
                });
    }

    private String outcome() {
        return services.notices()
                .outcome(notice.row().id())
                .map(o -> getTranslation(o.messageKey()))
                .orElse("");
    }

    private Runnable done(String key) {
        return () -> Notices.done(getTranslation(key));
    }

    private boolean can(NoticeAct act) {
        return mayManage && act.possibleIn(notice.row().state());
    }

    private Section card(String titleKey) {
        Section card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("panel");
        return card;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
