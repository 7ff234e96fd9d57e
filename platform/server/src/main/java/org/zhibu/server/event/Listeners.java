package org.zhibu.server.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventListener;
import org.zhibu.server.module.ModuleContexts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everyone who listens: beans of the platform, and of the modules that run. */
@Component
class Listeners {
    /** @param module id of the module, empty for the platform */
    record Listener(String module, String name, String type, int version, EventListener<?> bean) {
        void deliver(String body) {
            deliver(bean, body);
        }

        private static <E extends DomainEvent> void deliver(EventListener<E> bean, String body) {
            bean.on(JSON.readValue(body, bean.type()));
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ObjectProvider<EventListener<?>> platform;
    private final ModuleContexts contexts;

    Listeners(ObjectProvider<EventListener<?>> platform, ModuleContexts contexts) {
        this.platform = platform;
        this.contexts = contexts;
    }

    List<Listener> all() {
        Map<String, Listener> found = new LinkedHashMap<>();
        platform.stream().forEach(bean -> add(found, "", bean));
        contexts.beansOf(EventListener.class)
                .forEach((module, beans) -> beans.forEach(bean -> add(found, module, bean)));
        return List.copyOf(found.values());
    }

    Optional<Listener> named(String name) {
        return all().stream().filter(l -> l.name().equals(name)).findFirst();
    }

    private static void add(Map<String, Listener> found, String module, EventListener<?> bean) {
        var type = Outbox.typeOf(bean.type());
        Listener before = found.put(bean.name(), new Listener(module, bean.name(), type.value(), type.version(), bean));
        if (before != null) {
            throw new IllegalStateException("Two listeners are named " + bean.name());
        }
        if (!module.isEmpty() && !bean.name().startsWith(module + ".")) {
            throw new IllegalStateException("A listener of " + module + " is named " + bean.name());
        }
    }
}
