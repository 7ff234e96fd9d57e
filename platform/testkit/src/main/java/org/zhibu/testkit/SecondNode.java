package org.zhibu.testkit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A second node of the portal in the same process: a context of its own on the database of the first. Whoever is signed in on the
 * thread is signed in for both.
 */
public final class SecondNode implements AutoCloseable {
    private static final List<String> SHARED =
            List.of("portal.data-dir", "portal.modules.folder", "portal.modules.development");

    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param first environment of the node that runs already */
    public static SecondNode start(Class<?> application, Environment first) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--vaadin.productionMode=true"));
        for (String key : SHARED) {
            String value = first.getProperty(key);
            if (value != null) {
                arguments.add("--" + key + "=" + value);
            }
        }
        return new SecondNode(new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
