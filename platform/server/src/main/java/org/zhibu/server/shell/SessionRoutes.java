package org.zhibu.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.SessionRouteRegistry;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.zhibu.api.live.LivePage;
import org.zhibu.api.module.ModuleView;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.inbox.Tasks;
import org.zhibu.server.module.LoadedModule;
import org.zhibu.server.module.ModuleCatalog;
import org.zhibu.server.module.Modules;
import org.zhibu.server.signal.Signal;
import org.zhibu.server.tenant.TenantContext;

/**
 * Gives each session the pages of the modules that its organisation has switched on, and takes them away again. A page that is
 * not there is "not found", as if the module did not exist; services check again, because hiding is not authorisation.
 */
@org.springframework.stereotype.Component
public class SessionRoutes {
    /** Prefix of all module pages. */
    public static final String PREFIX = "m/";

    private final ModuleCatalog catalog;
    private final Modules modules;
    private final TenantContext tenants;
    private final Map<VaadinSession, OrganizationId> sessions = new ConcurrentHashMap<>();
    private final ExecutorService announcer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("module-announcer").daemon().factory());

    SessionRoutes(ModuleCatalog catalog, Modules modules, TenantContext tenants) {
        this.catalog = catalog;
        this.modules = modules;
        this.tenants = tenants;
    }

    /** Brings the current session in line with its organisation. Called with the session locked, before its routes are used. */
    public void sync(VaadinSession session) {
        Optional<OrganizationId> organization = tenants.current();
        organization.ifPresentOrElse(o -> sessions.put(session, o), () -> sessions.remove(session));
        apply(session, organization.isPresent() ? modules.enabled() : Set.of());
    }

    void forget(VaadinSession session) {
        sessions.remove(session);
    }

    /** The declared page behind a view, to ask for its permission. */
    public Optional<ModuleView> viewOf(Class<?> type) {
        return catalog.running().stream()
                .flatMap(m -> m.plugin().views().stream())
                .filter(v -> v.view().equals(type))
                .findFirst();
    }

    @EventListener
    void modulesChanged(Modules.ModulesChanged change) {
        announce(change.organization()::equals);
    }

    @EventListener
    void stancesChanged(Modules.ModuleStancesChanged change) {
        announce(organization -> true);
    }

    /** What another node did to modules; and pages that show what changed, wherever it was changed. */
    @EventListener
    void signalled(Signal signal) {
        Predicate<OrganizationId> concerned =
                o -> signal.subject().isEmpty() || signal.subject().equals(o.toString());
        if (signal.isAbout(Modules.TOPIC) && !signal.own()) {
            announce(concerned);
        }
        if (signal.isAbout(Tasks.TOPIC)) {
            tell(concerned, InboxListener.class, InboxListener::inboxChanged);
        }
        if (signal.concernsLivePages()) {
            tell(concerned, LivePage.class, page -> look(page, signal));
        }
        if (!signal.topic().equals(Tasks.TOPIC) && !signal.isLive()) { // come often, and concern one organisation
            tell(organization -> true, SignalListener.class, page -> look(page, signal));
        }
    }

    private <T> void tell(Predicate<OrganizationId> concerned, Class<T> listener, Consumer<T> message) {
        announcer.execute(() -> sessions.forEach((session, organization) -> {
            if (concerned.test(organization)) {
                session.access(() -> session.getUIs().forEach(ui -> tell(ui, listener, message)));
            }
        }));
    }

    private static void look(SignalListener page, Signal signal) {
        if (signal.isAbout(page.topic())) {
            page.signalled();
        }
    }

    private static void look(LivePage page, Signal signal) {
        if (signal.isLiveAbout(page.liveTopic())) {
            page.liveChanged();
        }
    }

    /** The event comes while the transaction that made the change still holds its connection; a new one must read what is true now. */
    private void announce(Predicate<OrganizationId> concerned) {
        announcer.execute(() -> {
            Map<OrganizationId, Set<String>> enabled = new HashMap<>();
            sessions.forEach((session, organization) -> {
                if (concerned.test(organization)) {
                    push(session, enabled.computeIfAbsent(organization, o -> tenants.callAs(o, modules::enabled)));
                }
            });
        });
    }

    @PreDestroy
    void stop() {
        announcer.shutdown();
    }

    /** Never waits for another session's lock: the change is queued and runs when that session is free. */
    private void push(VaadinSession session, Set<String> enabled) {
        session.access(() -> {
            apply(session, enabled);
            for (UI ui : session.getUIs()) {
                tell(ui, ModulesListener.class, ModulesListener::modulesChanged);
                leaveMissingPage(ui, enabled);
            }
        });
    }

    /** What the listener shows may ask for the current window, as when its user had pressed something. */
    private static <T> void tell(UI ui, Class<T> listener, Consumer<T> message) {
        ui.accessSynchronously(() -> ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(listener::isInstance)
                .map(listener::cast)
                .toList()
                .forEach(message));
    }

    private void leaveMissingPage(UI ui, Set<String> enabled) {
        String path = ui.getInternals().getActiveViewLocation().getPath();
        boolean gone = path.startsWith(PREFIX)
                && !enabled.contains(path.substring(PREFIX.length()).split("/")[0]);
        if (gone) {
            ui.refreshCurrentRoute(true);
        }
    }

    private void apply(VaadinSession session, Set<String> enabled) {
        Map<String, Class<? extends Component>> wanted = new HashMap<>();
        for (LoadedModule module : catalog.running()) {
            if (enabled.contains(module.id())) {
                module.plugin().views().forEach(v -> wanted.put(path(module.id(), v), v.view()));
            }
        }
        RouteConfiguration routes = RouteConfiguration.forRegistry(SessionRouteRegistry.getSessionRegistry(session));
        Set<String> present = routes.getHandledRegistry().getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(t -> t.startsWith(PREFIX))
                .collect(java.util.stream.Collectors.toSet());
        if (present.equals(wanted.keySet())) {
            return;
        }
        routes.update(() -> {
            present.stream().filter(t -> !wanted.containsKey(t)).forEach(routes::removeRoute);
            wanted.forEach((path, view) -> {
                if (!present.contains(path)) {
                    routes.setRoute(path, view, MainLayout.class);
                }
            });
        });
    }

    static String path(String module, ModuleView view) {
        return PREFIX + module + (view.path().isEmpty() ? "" : "/" + view.path());
    }
}
