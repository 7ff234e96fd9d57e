package org.zhibu.testkit;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServletService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of pages and services against the whole portal, without a browser and on a real database. Subclasses name the
 * application; the context and the database are started once for all of them.
 */
@Import(BrowserlessTest.TestClock.class)
public abstract class BrowserlessTest {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.zhibu.server");
    private static final Path DATA = newDataFolder();

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected SettableClock clock;

    protected World world;

    @TestConfiguration(proxyBeanMethods = false)
    static class TestClock {
        @Bean
        @Primary
        SettableClock testClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        registry.add("portal.data-dir", DATA::toString);
        registry.add("portal.modules.folder", () -> DATA.resolve("no-modules").toString());
    }

    /** The principal of the portal for someone who can sign in. */
    protected abstract Principal principal(Login login);

    @BeforeEach
    final void openWorld() {
        world = new World(context.getEnvironment());
    }

    @AfterEach
    final void leave() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        SecurityContextHolder.clearContext();
        clock.reset();
        world.close();
    }

    /** The thread works for this user from now on; services can be called. */
    protected final void actAs(Login login) {
        SecurityContextHolder.getContext().setAuthentication(authentication(login));
    }

    /** Opens a browser window, in Chinese, for a user. */
    protected final void open(Login login) {
        actAs(login);
        openWindow();
    }

    /** Opens a browser window for nobody. */
    protected final void openAnonymously() {
        SecurityContextHolder.clearContext();
        openWindow();
    }

    /** Goes to an address of the portal. */
    protected final void navigate(String path) {
        UI.getCurrent().navigate(path);
        MockVaadin.clientRoundtrip(false);
    }

    private void openWindow() {
        if (UI.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        Function0<UI> ui = UI::new;
        // the first page is asked for while the window opens, so the request has to know its user from the beginning
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(user);
            request.setUserInRole((principal, role) -> user != null);
            return request;
        });
        MockVaadin.setup(ui, new PortalServlet(ROUTES, context, ui));
        SecurityContextHolder.getContext().setAuthentication(user);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    /** Of the embedded server, for what no role of the portal may do. */
    protected static String superuserPassword() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(DATA.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("superuser", "");
    }

    private Authentication authentication(Login login) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal(login), null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }

    private static Path newDataFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes pages with the portal's own instantiator, so that a module's pages come from the module's context. */
    private static final class PortalServlet extends MockSpringServlet {
        private static final long serialVersionUID = 1L;

        private final transient ApplicationContext context;
        private final transient Routes routes;
        private final transient Function0<UI> ui;

        PortalServlet(Routes routes, ApplicationContext context, Function0<UI> ui) {
            super(routes, context, ui);
            this.routes = routes;
            this.context = context;
            this.ui = ui;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            MockSpringServletService service =
                    new MockSpringServletService(this, configuration, context, ui) {
                        private static final long serialVersionUID = 1L;

                        private transient @Nullable Instantiator instantiator;

                        @Override
                        public Instantiator getInstantiator() {
                            Instantiator made = instantiator;
                            if (made == null) {
                                made = MockInstantiator.create(
                                        context.getBean(InstantiatorFactory.class).createInstantitor(this));
                                instantiator = made;
                            }
                            return made;
                        }
                    };
            service.init();
            routes.register(service.getContext());
            return service;
        }
    }
}
