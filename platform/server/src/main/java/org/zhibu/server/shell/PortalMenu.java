package org.zhibu.server.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.module.LoadedModule;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.module.Modules;

/** What the user may open: the platform's pages and those of the modules switched on here. */
@Component
class PortalMenu {
    /** An entry; the path has no leading slash, a number of 0 is not shown. */
    record Entry(String label, String path, VaadinIcon icon, boolean nested, int number) {}

    private final PlatformPages pages;
    private final ModuleCatalog catalog;
    private final Modules modules;
    private final Access access;
    private final Messages messages;
    private final ObjectProvider<PageBadge> badges;

    PortalMenu(
            PlatformPages pages,
            ModuleCatalog catalog,
            Modules modules,
            Access access,
            Messages messages,
            ObjectProvider<PageBadge> badges) {
        this.pages = pages;
        this.catalog = catalog;
        this.modules = modules;
        this.access = access;
        this.messages = messages;
        this.badges = badges;
    }

    /** Entries of the platform, the first page left out. */
    List<Entry> platform() {
        return pages.all().stream()
                .filter(p -> p.menuKey() != null && !p.view().equals(HomeView.class) && access.has(p.permission()))
                .map(p -> new Entry(
                        messages.text(String.valueOf(p.menuKey())),
                        pathOf(p),
                        p.icon() == null ? VaadinIcon.FILE_TEXT_O : p.icon(),
                        true,
                        number(p)))
                .toList();
    }

    /** Entries of the modules. */
    List<Entry> modules() {
        Set<String> enabled = modules.enabled();
        return catalog.running().stream()
                .filter(m -> enabled.contains(m.id()))
                .flatMap(m -> m.plugin().views().stream()
                        .filter(v -> v.menuKey() != null && access.has(v.permission()))
                        .map(v -> entry(m, v)))
                .toList();
    }

    /** The entries as a block of the menu, under a heading unless that is empty. */
    static SideNav block(String heading, List<Entry> entries) {
        SideNav nav = new SideNav();
        if (!heading.isEmpty()) {
            nav.setLabel(heading);
        }
        entries.forEach(e -> {
            SideNavItem item = new SideNavItem(e.label(), e.path(), new Icon(e.icon()));
            item.setMatchNested(e.nested());
            if (e.number() > 0) {
                Span number = new Span(Integer.toString(e.number()));
                number.addClassNames("badge", "badge-bad");
                item.setSuffixComponent(number);
            }
            nav.addItem(item);
        });
        return nav;
    }

    /** A page is marked as open on its sub-pages too, unless one of those has an entry of its own. */
    private Entry entry(LoadedModule module, ModuleView view) {
        String path = SessionRoutes.path(module.id(), view);
        boolean alone = module.plugin().views().stream()
                .filter(v -> v != view && v.menuKey() != null)
                .noneMatch(v -> SessionRoutes.path(module.id(), v).startsWith(path));
        return new Entry(
                messages.text(String.valueOf(view.menuKey())),
                path,
                view.path().isEmpty() ? VaadinIcon.CLIPBOARD_TEXT : VaadinIcon.FILE_TEXT_O,
                alone,
                0);
    }

    private int number(PlatformPage page) {
        return badges.stream()
                .filter(b -> b.view().equals(page.view()))
                .mapToInt(b -> b.number().getAsInt())
                .sum();
    }

    private static String pathOf(PlatformPage page) {
        return com.vaadin.flow.router.RouteConfiguration.forApplicationScope().getUrl(page.view());
    }
}
