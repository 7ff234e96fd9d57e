package org.zhibu.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.zhibu.server.PortalServer;
import org.zhibu.server.PortalTest;
import org.zhibu.server.tenant.SignedIn;

/**
 * Heap per signed-in session: the difference of the used heap after full collections, before and after 500 browsers have
 * opened the home page over HTTP, divided by 500. Each is a user of their own; only the password check is left out.
 */
@Tag("bench")
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@Import(SessionsBench.SignedInByHeader.class)
class SessionsBench extends PortalTest {

    private static final int SESSIONS = 500;
    private static final int WARM_UP = 20;
    private static final String USER_HEADER = "Bench-User";
    private static final Map<String, SignedIn> USERS = new ConcurrentHashMap<>();

    @Autowired
    private Environment environment;

    /** Puts the named user into the web session as a successful sign-in does. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SignedInByHeader {

        @Bean
        FilterRegistrationBean<Filter> signInByHeader() {
            Filter filter = (request, response, chain) -> {
                var http = (HttpServletRequest) request;
                SignedIn user = USERS.get(String.valueOf(http.getHeader(USER_HEADER)));
                if (user != null) {
                    var token = UsernamePasswordAuthenticationToken.authenticated(
                            user, null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
                    http.getSession()
                            .setAttribute(
                                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                    new SecurityContextImpl(token));
                }
                chain.doFilter(request, response);
            };
            var registration = new FilterRegistrationBean<>(filter);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    @Test
    void measuresTheHeapOfASession() throws Exception {
        long county = world.county("Bench county");
        long branch = world.branch(world.committee(county, "Bench committee"), "Bench branch");
        List<Browser> browsers = new ArrayList<>();
        // The first sessions also fill caches that all share.
        open(branch, WARM_UP, browsers);
        long before = usedHeap();
        long begin = System.nanoTime();
        open(branch, SESSIONS, browsers);
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        long after = usedHeap();
        System.out.printf(
                "sessions: %d opened in %d ms; heap %.1f MB before, %.1f MB after: %.1f KB per session%n",
                SESSIONS, milliseconds, before / 1e6, after / 1e6, (after - before) / 1e3 / SESSIONS);
        assertThat(browsers).hasSize(WARM_UP + SESSIONS);
        assertThat(browsers.getLast().isStillSignedIn()).isTrue();
    }

    private void open(long branch, int count, List<Browser> browsers) throws Exception {
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        for (int i = 0; i < count; i++) {
            var login = world.login(branch, "Bench user " + browsers.size(), "MEMBER");
            String key = "user" + browsers.size();
            USERS.put(key, (SignedIn) principal(login));
            browsers.add(Browser.openHome(address, USER_HEADER, key));
        }
    }

    /** Soft references and finalisers need more than one collection. */
    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 4; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
