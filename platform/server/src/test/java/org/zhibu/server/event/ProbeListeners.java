package org.zhibu.server.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.zhibu.api.event.DomainEvent;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.event.EventType;

/** Two listeners of one event, that do what a test tells them. */
@TestConfiguration(proxyBeanMethods = false)
class ProbeListeners {
    @EventType("test.probeHappened")
    record ProbeHappened(String name, java.time.LocalDate on) implements DomainEvent {}

    @EventType("test.otherHappened")
    record OtherHappened(int number) implements DomainEvent {}

    /** Notes what it gets, after doing what the test wants done. */
    static class Probe implements EventListener<ProbeHappened> {
        final List<String> got = new CopyOnWriteArrayList<>();
        private final String name;
        private final Map<String, Consumer<ProbeHappened>> acts = new ConcurrentHashMap<>();

        Probe(String name) {
            this.name = name;
        }

        void onEvent(String eventName, Consumer<ProbeHappened> act) {
            acts.put(eventName, act);
        }

        void reset() {
            acts.clear();
            got.clear();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<ProbeHappened> type() {
            return ProbeHappened.class;
        }

        @Override
        public void on(ProbeHappened event) {
            acts.getOrDefault(event.name(), e -> {}).accept(event);
            got.add(event.name());
        }
    }

    @Bean
    Probe first() {
        return new Probe("test.first");
    }

    @Bean
    Probe second() {
        return new Probe("test.second");
    }
}
