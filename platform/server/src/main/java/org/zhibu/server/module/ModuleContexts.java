package org.zhibu.server.module;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.zhibu.api.module.ModuleView;
import org.zhibu.server.text.Bundles;

/**
 * Starts each module in a child context of its own, before the portal answers its first request. A module that does not start is
 * taken out; the others go on.
 */
@org.springframework.stereotype.Component
public class ModuleContexts implements SmartLifecycle {
    private final ApplicationContext platform;
    private final ModuleCatalog catalog;
    private final Bundles bundles;
    private final Map<String, AnnotationConfigApplicationContext> contexts = new LinkedHashMap<>();
    private volatile boolean started;

    ModuleContexts(ApplicationContext platform, ModuleCatalog catalog, Bundles bundles) {
        this.platform = platform;
        this.catalog = catalog;
        this.bundles = bundles;
    }

    @Override
    public void start() {
        for (LoadedModule module : catalog.running()) {
            try {
                bundles.addModule(module.classLoader(), module.plugin().messages());
                contexts.put(module.id(), context(module));
                module.plugin().start();
                catalog.started(module);
            } catch (RuntimeException | LinkageError failure) {
                Optional.ofNullable(contexts.remove(module.id())).ifPresent(AnnotationConfigApplicationContext::close);
                catalog.fail(module, failure);
            }
        }
        started = true;
    }

    /** Beans of a type that the running modules contribute, by module. */
    public <T> Map<String, List<T>> beansOf(Class<T> type) {
        Map<String, List<T>> found = new LinkedHashMap<>();
        contexts.forEach((id, context) -> found.put(
                id, new ArrayList<>(context.getBeansOfType(type, false, true).values())));
        return found;
    }

    /** The context of the module that a page belongs to. */
    public Optional<ApplicationContext> contextOf(Class<?> type) {
        for (LoadedModule module : catalog.running()) {
            boolean own = module.classLoader() != ModuleContexts.class.getClassLoader()
                    && module.classLoader() == type.getClassLoader();
            if (own || views(module).contains(type)) {
                return Optional.ofNullable(contexts.get(module.id()));
            }
        }
        return Optional.empty();
    }

    private static List<Class<? extends Component>> views(LoadedModule module) {
        return module.plugin().views().stream()
                .<Class<? extends Component>>map(ModuleView::view)
                .toList();
    }

    private AnnotationConfigApplicationContext context(LoadedModule module) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setParent(platform);
        // a bean of the module never hides one of the platform whose class has the same simple name
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.setClassLoader(module.classLoader());
        context.setId("module:" + module.id());
        context.setDisplayName("module " + module.id());
        context.register(module.plugin().configuration());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.classLoader());
        try {
            context.refresh();
            return context;
        } catch (RuntimeException | LinkageError failure) {
            context.close();
            throw failure;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        contexts.values().forEach(AnnotationConfigApplicationContext::close);
        contexts.clear();
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
