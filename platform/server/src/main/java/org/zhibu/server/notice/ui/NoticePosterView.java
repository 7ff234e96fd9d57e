package org.zhibu.server.notice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.PrintPage;
import org.zhibu.api.ui.QrCode;
import org.zhibu.server.notice.NoticeAddresses;
import org.zhibu.server.notice.NoticeWords;
import org.zhibu.server.notice.ShownNotice;
import org.zhibu.server.shell.MainLayout;

/** A notice as it hangs on the wall (TPL-04), with the code that leads to its public page. */
@Route(value = "notices/:notice/poster", layout = MainLayout.class)
@PermitAll
public class NoticePosterView extends PrintPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient NoticeServices services;
    private final transient NoticeAddresses addresses;
    private final transient NoticeWords words;

    NoticePosterView(NoticeServices services, NoticeAddresses addresses, NoticeWords words) {
        super("notice.poster");
        this.services = services;
        this.addresses = addresses;
        this.words = words;
        hint(getTranslation("notice.poster.hint"));
        RouterLink back = new RouterLink(getTranslation("notice.poster.back"), NoticesView.class);
        back.addClassName("button-link");
        printActions(back);
        sheet().addClassName("notice-poster");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String given = event.getRouteParameters().get("notice").orElse("");
        try {
            NoticeId id = new NoticeId(UUID.fromString(given));
            show(ShownNotice.of(services.notices().read(id)), addresses.open(id));
        } catch (IllegalArgumentException | RefusedException notThere) {
            throw new NotFoundException();
        }
    }

    private void show(ShownNotice notice, String path) {
        sheet().removeAll();
        sheet().add(new H2(words.heading()), new Paragraph(words.intro(notice)));
        notice.persons().forEach(p -> sheet().add(person(p)));
        words.closing(notice).forEach(line -> sheet().add(new Paragraph(line)));
        Paragraph organization = new Paragraph(notice.organization());
        Paragraph day = new Paragraph(words.day(notice.from()));
        organization.addClassName("poster-sign");
        day.addClassName("poster-sign");
        String address = address(path);
        QrCode code = new QrCode(address, getTranslation("notice.poster.scan"));
        Paragraph url = new Paragraph(address);
        Div foot = new Div(code, new Div(new Paragraph(getTranslation("notice.poster.scan")), url));
        foot.addClassName("poster-code");
        url.addClassName("poster-address");
        sheet().add(organization, day, foot);
    }

    private DescriptionList person(NoticePerson person) {
        DescriptionList facts = new DescriptionList();
        for (Map.Entry<String, String> fact : words.facts(person).entrySet()) {
            facts.add(new DescriptionList.Term(fact.getKey()), new DescriptionList.Description(fact.getValue()));
        }
        return facts;
    }

    /** As the browser reaches the portal, through whatever stands in front of it. */
    private static String address(String path) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null
                ? path
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path(path)
                        .toUriString();
    }
}
