package org.zhibu.server.module;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes a module's pages with the beans of the module's own context. */
@Configuration(proxyBeanMethods = false)
class ModulePages {
    @Bean
    InstantiatorFactory moduleInstantiator(ApplicationContext platform, ModuleContexts contexts) {
        return service -> new ModuleInstantiator(service, platform, contexts);
    }

    private static final class ModuleInstantiator extends SpringInstantiator {
        private static final long serialVersionUID = 1L;

        private final transient ModuleContexts contexts;

        ModuleInstantiator(VaadinService service, ApplicationContext platform, ModuleContexts contexts) {
            super(service, platform);
            this.contexts = contexts;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            Optional<ApplicationContext> own = contexts.contextOf(type);
            return own.isPresent()
                    ? own.get().getAutowireCapableBeanFactory().createBean(type)
                    : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            Optional<ApplicationContext> own = contexts.contextOf(type);
            return own.isPresent()
                    ? own.get().getAutowireCapableBeanFactory().createBean(type)
                    : super.createComponent(type);
        }
    }
}
