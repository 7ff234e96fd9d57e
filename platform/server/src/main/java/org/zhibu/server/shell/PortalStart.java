package org.zhibu.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.text.Bundles;

/** What happens before the first page of a browser window: its routes, its language, its guard, its words for bad days. */
@Configuration(proxyBeanMethods = false)
class PortalStart {
    private static final Logger LOG = LoggerFactory.getLogger(PortalStart.class);

    @Bean
    VaadinServiceInitListener firstPage(SessionRoutes routes, PageGuard guard, Failures failures, Bundles bundles) {
        return start -> {
            start.getSource().setSystemMessagesProvider(info -> messages(bundles, language(info.getLocale())));
            start.getSource().addSessionInitListener(e -> e.getSession().setErrorHandler(failures));
            start.getSource().addSessionDestroyListener(e -> {
                routes.forget(e.getSession());
                signOut(e.getSession());
            });
            start.getSource().addUIInitListener(e -> {
                UI ui = e.getUI();
                ui.setLocale(Preference.language(VaadinRequest.getCurrent()));
                ui.getReconnectDialogConfiguration().setDialogText(bundles.text(ui.getLocale(), "shell.reconnect"));
                ui.getReconnectDialogConfiguration().setDialogTextGaveUp(bundles.text(ui.getLocale(), "shell.gaveUp"));
                routes.sync(ui.getSession());
                ui.addBeforeEnterListener(guard);
            });
            start.addIndexHtmlRequestListener(page -> {
                Element html = page.getDocument().head().parent();
                if (html != null) {
                    dress(html, page.getVaadinRequest());
                }
                leaveWhenIdle(page.getDocument().head(), page.getVaadinRequest());
            });
        };
    }

    /** Set before the first paint, so that a dark page does not flash white. */
    private static void dress(Element html, VaadinRequest request) {
        html.attr("lang", Preference.language(request).toLanguageTag());
        Preference.SCHEME
                .read(request)
                .ifPresent(scheme -> html.attr("theme", scheme).attr("style", "color-scheme: " + scheme));
    }

    /** When the pages of a session end because nobody used them, the sign-in ends too: heartbeats have kept it alive until now. */
    private static void signOut(VaadinSession session) {
        WrappedSession signedIn = session.getSession();
        if (signedIn == null) {
            return;
        }
        try {
            signedIn.invalidate();
        } catch (IllegalStateException alreadyOver) {
            LOG.trace("Signed out before", alreadyOver);
        }
    }

    /** A minute more than the session has, so that the page never goes while the session is still there. */
    private static void leaveWhenIdle(Element head, VaadinRequest request) {
        WrappedSession session = request.getWrappedSession(false);
        if (request.getUserPrincipal() != null && session != null && session.getMaxInactiveInterval() > 0) {
            head.appendElement("script")
                    .attr("src", "scripts/idle.js")
                    .attr("data-seconds", Integer.toString(session.getMaxInactiveInterval() + 60))
                    .attr("defer", true);
            head.appendElement("script").attr("src", "scripts/search.js").attr("defer", true);
        }
    }

    private static Locale language(Locale requested) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? requested : Preference.language(request);
    }

    private static SystemMessages messages(Bundles bundles, Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(bundles.text(locale, "shell.expired"));
        messages.setSessionExpiredMessage(bundles.text(locale, "shell.expired.do"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(bundles.text(locale, "failure.title"));
        messages.setInternalErrorMessage(bundles.text(locale, "shell.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(bundles.text(locale, "shell.cookies"));
        messages.setCookiesDisabledMessage(bundles.text(locale, "shell.cookies.do"));
        return messages;
    }
}
