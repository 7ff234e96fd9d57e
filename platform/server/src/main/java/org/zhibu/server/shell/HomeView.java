package org.zhibu.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.zhibu.api.indicator.HomeLight;
import org.zhibu.api.indicator.HomeLights;
import org.zhibu.api.security.Access;
import org.zhibu.api.ui.LightBadge;
import org.zhibu.api.ui.Page;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.inbox.TaskBox;
import org.zhibu.server.inbox.TaskFilter;
import org.zhibu.server.inbox.TaskRow;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.inbox.ui.InboxView;
import org.zhibu.server.inbox.ui.TaskLine;
import org.zhibu.server.module.ui.ModulesView;
import org.zhibu.server.tenant.TenantContext;

/** First page after sign-in: how the organisation stands, what waits for the user, where to go. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Page implements ModulesListener, InboxListener {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final transient ObjectProvider<HomeLights> lights;
    private final transient Tasks tasks;
    private final transient PortalMenu menu;
    private final transient Access access;
    private final transient Clock clock;
    private final Div content = new Div();

    HomeView(
            ObjectProvider<HomeLights> lights,
            Tasks tasks,
            PortalMenu menu,
            Access access,
            TenantContext tenants,
            Clock clock) {
        super("home.title");
        this.lights = lights;
        this.tasks = tasks;
        this.menu = menu;
        this.access = access;
        this.clock = clock;
        tenants.signedIn().ifPresent(user -> {
            heading(user.organizationName());
            hint(getTranslation("home.hello", user.personName()));
        });
        content.addClassName("home");
        add(content);
        modulesChanged();
    }

    @Override
    public final void modulesChanged() {
        content.removeAll();
        List<PortalMenu.Entry> modules = menu.modules();
        content.add(lights(), waiting(modules.isEmpty()));
        List<PortalMenu.Entry> links =
                Stream.concat(modules.stream(), menu.platform().stream()).toList();
        if (!links.isEmpty()) {
            content.add(links(links));
        }
    }

    @Override
    public final void inboxChanged() {
        modulesChanged();
    }

    private Component lights() {
        Section section = section("home.lights");
        List<HomeLight> shown =
                lights.stream().flatMap(l -> l.lights().stream()).toList();
        if (shown.isEmpty()) {
            section.add(empty("home.lights.empty"));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("home-lights");
        shown.forEach(light -> list.add(new ListItem(light(light))));
        section.add(list);
        return section;
    }

    private static Component light(HomeLight light) {
        Span label = new Span(light.label());
        label.addClassName("home-light-label");
        Span detail = new Span(light.detail());
        detail.addClassName("secondary");
        Div words = new Div(label, detail);
        words.addClassName("home-light-words");
        Component line = light.link().isEmpty() ? new Div() : new Anchor(light.link());
        line.addClassName("home-light");
        ((com.vaadin.flow.component.HasComponents) line).add(words, new LightBadge(light.state()));
        return line;
    }

    private Component waiting(boolean noModules) {
        Section section = section("home.todos");
        boolean nextStep = noModules && access.has(PlatformPermissions.MANAGE_MODULES);
        if (nextStep) {
            Div empty = empty("home.noModules");
            RouterLink link = new RouterLink(getTranslation("home.noModules.do"), ModulesView.class);
            link.addClassName("button-link");
            empty.add(link);
            section.add(empty);
        }
        List<TaskRow> shown = tasks.list(TaskFilter.of(TaskBox.OPEN), 0, SHOWN + 1);
        if (shown.isEmpty()) {
            if (!nextStep) {
                section.add(empty("inbox.empty.OPEN"));
            }
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("home-todos");
        shown.stream()
                .limit(SHOWN)
                .forEach(task -> list.add(new ListItem(new TaskLine(task, LocalDate.now(clock), clock.getZone()))));
        section.add(list);
        if (shown.size() > SHOWN) {
            section.add(new RouterLink(getTranslation("inbox.all", tasks.open()), InboxView.class));
        }
        return section;
    }

    private Component links(List<PortalMenu.Entry> entries) {
        Section section = section("home.links");
        section.addClassName("home-wide");
        UnorderedList list = new UnorderedList();
        list.addClassName("home-links");
        entries.forEach(entry -> {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            Anchor link = new Anchor(entry.path());
            link.add(icon, new Span(entry.label()));
            list.add(new ListItem(link));
        });
        section.add(list);
        return section;
    }

    private Section section(String key) {
        Section section = new Section(new H2(getTranslation(key)));
        section.addClassName("panel");
        return section;
    }

    private Div empty(String key) {
        Div empty = new Div(new Paragraph(getTranslation(key)));
        empty.addClassName("empty");
        return empty;
    }
}
