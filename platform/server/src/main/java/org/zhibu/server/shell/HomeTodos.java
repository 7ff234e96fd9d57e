package org.zhibu.server.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.todo.Todo;
import org.zhibu.api.todo.TodoSource;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;

/** What waits for the user, from the platform and the modules switched on here. */
@Component
class HomeTodos {
    /** @param failures ids of sources that could not be asked, as they stand in the log */
    record Waiting(List<Todo> todos, List<String> failures) {}

    private final ObjectProvider<TodoSource> platform;
    private final ModuleContexts contexts;
    private final Modules modules;

    HomeTodos(ObjectProvider<TodoSource> platform, ModuleContexts contexts, Modules modules) {
        this.platform = platform;
        this.contexts = contexts;
        this.modules = modules;
    }

    /** The most urgent first. A source that fails takes nothing away from the others. */
    Waiting waiting() {
        List<TodoSource> sources = new ArrayList<>(platform.stream().toList());
        Set<String> enabled = modules.enabled();
        contexts.beansOf(TodoSource.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                sources.addAll(beans);
            }
        });
        List<Todo> todos = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (TodoSource source : sources) {
            try {
                todos.addAll(source.open());
            } catch (RuntimeException failure) {
                failures.add(Failures.record(failure));
            }
        }
        todos.sort(Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Waiting(todos, failures);
    }
}
